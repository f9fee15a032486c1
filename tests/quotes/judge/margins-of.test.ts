import { expect, test } from 'vitest';
import { marginsOf } from '../../../src/quotes/judge/margins-of.ts';

/** For each token its margins: of no role, source, cue and content. */
const MARGINS = [
  [0, -1, -9, -3],
  [-4, 0, -9, -9],
  [-2, 0, -9, -9],
  [0, -6, -999, -7],
];

test.each([
  ['source', 1, 2, { mean: 3, weakest: 2, before: -1, after: -6 }],
  ['source', 0, 0, { mean: -1, weakest: -1, before: -500, after: 0 }],
  ['cue', 2, 2, { mean: -9, weakest: -9, before: -9, after: -500 }],
  ['content', 3, 3, { mean: -7, weakest: -7, before: -9, after: -500 }],
] as const)('the margins of a %s of tokens %i–%i', (role, first, last, expected) => {
  const tags = { segments: [], loose: [], margins: Float32Array.from(MARGINS.flat()) };
  expect(marginsOf(tags, { role, first, last, paragraph: 0 })).toEqual(expected);
});
