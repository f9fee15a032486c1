import { expect, test } from 'vitest';
import { stepOf } from '../../../src/quotes/learned/step-of.ts';

test.each([
  [-1, 0],
  [0, 0],
  [1, 1],
  [3, 1],
  [3.5, 2],
  [7, 2],
  [99, 2],
])('%d falls into step %i of those that end at 0, 3 and 7', (value, step) => {
  expect(stepOf(value, [0, 3, 7])).toBe(step);
});
