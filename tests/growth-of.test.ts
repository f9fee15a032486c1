import { expect, test } from 'vitest';
import { growthOf, LINEAR } from './support/growth-of.ts';

/** Takes a quarter of a second for a hundred million steps. */
function doSteps(steps: number): number {
  let sum = 0;
  for (let step = 0; step < steps; step++) sum += Math.sqrt(step);
  return sum;
}

test('work that takes linear time is told from work that takes quadratic time', () => {
  expect(growthOf((size) => doSteps(size * 4_000), 1_000)).toBeLessThan(LINEAR);
  expect(growthOf((size) => doSteps(size * size), 1_000)).toBeGreaterThan(LINEAR);
});
