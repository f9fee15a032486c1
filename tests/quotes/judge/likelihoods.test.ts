import { expect, test } from 'vitest';
import { likelihoods } from '../../../src/quotes/judge/likelihoods.ts';

test.each([
  [[7], [1]],
  [
    [2, 2],
    [0.5, 0.5],
  ],
  [
    [0, Math.log(3)],
    [0.25, 0.75],
  ],
  [
    [1000, 1000 + Math.log(3)],
    [0.25, 0.75],
  ],
])('the scores %j give %j', (scores, expected) => {
  likelihoods(scores).forEach((value, at) => {
    expect(value).toBeCloseTo(expected[at]!, 10);
  });
});
