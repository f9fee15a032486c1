import { expect, test } from 'vitest';
import { cuesBeside } from '../../../src/quotes/judge/cues-beside.ts';
import { segmentsIn } from '../segments.ts';

test.each([
  ['[Ada] {said} no.', { before: 9, after: 1 }],
  ['So {said} [Ada].', { before: 1, after: 9 }],
  ['{Asked}, [Ada] often {said} no.', { before: 2, after: 2 }],
  ['{Asked} and {begged}, [Ada] left.', { before: 2, after: 9 }],
  ['[Ada] of the old town on the hill by the sea {said} no.', { before: 9, after: 9 }],
  ['[Ada] met [Bo].', { before: 9, after: 9 }],
])('the cues beside the source in “%s”: %j', (marked, expected) => {
  const segments = segmentsIn(marked);
  expect(cuesBeside(segments, segments.find(({ role }) => role === 'source')!)).toEqual(expected);
});
