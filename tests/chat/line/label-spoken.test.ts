import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { labelSpoken } from '../../../src/chat/line/label-spoken.ts';
import { speakIn } from '../../../src/language/speak.ts';

const inGerman = (label: string, line = label): string =>
  speakIn('de', () => labelSpoken(label, line, commands));

test.each([
  ['help', 'hilfe'],
  ['help quotes', 'hilfe zitate'],
  ['speakers', 'personen'],
  ['quotes peskov', 'zitate peskov'],
  ['Tobias Marsh', 'Tobias Marsh'],
  ['Who said what this week?', 'Who said what this week?'],
  ['…', '…'],
])('in German “%s” is “%s”', (label, shown) => {
  expect(inGerman(label)).toBe(shown);
});

test('what leads to another command keeps its words', () => {
  expect(inGerman('search it', 'quotes it')).toBe('search it');
  expect(inGerman('search pay', 'search words:pay')).toBe('suchen pay');
});
