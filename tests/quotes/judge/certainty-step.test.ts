import { expect, test } from 'vitest';
import { CERTAINTY_STEPS, certaintyStep } from '../../../src/quotes/judge/certainty-step.ts';

test.each([
  [0, 0],
  [0.55, 0],
  [0.551, 1],
  [0.9, 7],
  [0.995, 12],
  [1, 12],
  [1.0000001, 12],
])('a certainty of %d falls into step %i', (likely, step) => {
  expect(certaintyStep(likely)).toBe(step);
});

test('the steps rise to 1', () => {
  expect([...CERTAINTY_STEPS].sort((a, b) => a - b)).toEqual(CERTAINTY_STEPS);
  expect(CERTAINTY_STEPS.at(-1)).toBe(1);
});
