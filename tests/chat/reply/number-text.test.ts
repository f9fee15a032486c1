import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberText } from '../../../src/chat/reply/number-text.ts';

test.each([
  [0, '0'],
  [-0, '0'],
  [4, '4'],
  [1_234, '1,234'],
  [2.55, '2.6'],
  [12_345, '12.3k'],
  [3_100_000, '3.1m'],
  [-12, '-12'],
  [1e300, '1e+300'],
  [Number.NaN, '–'],
  [Number.NEGATIVE_INFINITY, '–'],
])('writes %d as %s', (value, expected) => {
  expect(numberText(value)).toBe(expected);
});

test('takes nine signs at most', () => {
  fc.assert(fc.property(fc.double(), (value) => numberText(value).length <= 9));
});
