import { expect, test } from 'vitest';
import { countUpToThree } from '../../../src/quotes/tagger/count-up-to-three.ts';

test.each([
  [0, 0, 0],
  [0, 2, 1],
  [1, 2, 1],
  [2, 4, 1],
  [0, 5, 3],
  [0, 100, 3],
  [5, 100, 0],
])('from %i up to %i', (from, to, count) => {
  const commas = [0, 1, 0, 1, 1, ...Array(60).fill(0), ...Array(40).fill(1)];
  let before = 0;
  const counts = Int32Array.from([0, ...commas.map((comma) => (before += comma))]);
  expect(countUpToThree(counts, from, to)).toBe(count);
});
