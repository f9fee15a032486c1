import { expect, test } from 'vitest';
import { officeBefore } from '../../src/text/office-before.ts';
import { splitWords } from '../../src/text/words.ts';

const officeOf = (text: string) => {
  const words = splitWords(text);
  const start = officeBefore(words, words.length - 1);
  return start === undefined ? undefined : text.slice(words[start]!.start);
};

test.each([
  ['so the Mayor of Port Calder', 'Mayor of Port Calder'],
  ['so Attorney for the District of Marland', 'Attorney for the District of Marland'],
  ['so President Bo Roe of Harrow', undefined],
  ['so the mother of Mona', undefined],
  ['so the lawyer of Mona', undefined],
  ['so the mayor spoke of Mona', undefined],
  ['Mona', undefined],
])('%s', (text, office) => {
  expect(officeOf(text)).toBe(office);
});
