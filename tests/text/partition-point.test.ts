import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partitionPoint } from '../../src/text/partition-point.ts';

test('the first item that does not come before is found as a plain search finds it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 })),
      fc.integer({ max: 11 }),
      (items, wanted) => {
        const sorted = items.toSorted((a, b) => a - b);
        const at = sorted.findIndex((item) => item >= wanted);
        const expected = at < 0 ? sorted.length : at;
        expect(partitionPoint(sorted, (item) => item < wanted)).toBe(expected);
      },
    ),
  );
});
