import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBindable } from '../../../src/store/database/to-bindable.ts';

describe('what a database is given', () => {
  test('is any text unit for unit, without what Postgres refuses', () => {
    const text = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });
    fc.assert(
      fc.property(text, (any) => {
        const bound = toBindable(any) as string;
        expect(bound).toHaveLength(any.length);
        expect(bound.isWellFormed()).toBe(true);
        expect(bound).not.toContain('\0');
      }),
    );
    expect(toBindable('a\0\ud800b')).toBe('a\ufffd\ufffdb');
    expect(toBindable('“Gas” 😀')).toBe('“Gas” 😀');
  });

  test('is 0 or 1 for a flag and null for nothing', () => {
    expect([true, false, null, undefined, 7].map(toBindable)).toEqual([1, 0, null, null, 7]);
  });

  test('is no object, which node:sqlite would take for named parameters', () => {
    expect(() => toBindable(new Date())).toThrow('[object Date] cannot be bound');
  });
});
