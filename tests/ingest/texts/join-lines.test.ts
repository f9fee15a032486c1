import { expect, test } from 'vitest';
import { readText } from '../../../src/ingest/texts/read-text.ts';

const FILLER = 'The council of Harrow met again on Tuesday in the old town hall.';

test.each([
  ['a word of the language', ['it means lis-', 'tening to all.'], 'it means listening to all.'],
  [
    'a word of the text',
    ['the ri-', 'verkeep came; the riverkeep went.'],
    'the riverkeep came; the riverkeep went.',
  ],
  [
    'a name of the text',
    ['Ilse Mar-', 'chetti came; Marchetti went.'],
    'Ilse Marchetti came; Marchetti went.',
  ],
  ['with its hyphen', ['a well-', 'kept quay, so well-kept.'], 'a well-kept quay, so well-kept.'],
  ['not an unknown one', ['the grob-', 'nick was full.'], 'the grob- nick was full.'],
  ['not half of a pair', ['two-', 'and three-year terms.'], 'two- and three-year terms.'],
  ['not a name behind a dash', ['so said -', 'he thought - all.'], 'so said - he thought - all.'],
])('a word parted at the end of a line is joined: %s', (_, lines, joined) => {
  const source = ['Taps run dry', '', FILLER, ...lines, '', FILLER].join('\n');
  expect(readText(source, 'a.txt').text.split('\n\n')[0]).toBe(`${FILLER} ${joined}`);
});
