import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterQuiet, isQuiet, readQuiet } from '../../src/follows/quiet.ts';

describe('quiet hours as they are typed', () => {
  test.each([
    ['22-7', '22:00-07:00'],
    ['22:00-07:00', '22:00-07:00'],
    ['10pm-7am', '22:00-07:00'],
    ['10 pm – 7 am', '22:00-07:00'],
    ['22:30 to 6', '22:30-06:00'],
    ['from 23 until 8', '23:00-08:00'],
    ['0-6', '00:00-06:00'],
    ['off', null],
    ['None', null],
    ['22', undefined],
    ['22-22', undefined],
    ['25-7', undefined],
    ['22-7-9', undefined],
    ['at night', undefined],
    ['', undefined],
  ])('%s is %s', (typed, expected) => {
    expect(readQuiet(typed)).toBe(expected);
  });

  test('are read again as they are written', () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(clock, clock, (from, until) => {
        fc.pre(from !== until);
        expect(readQuiet(`${from}-${until}`)).toBe(`${from}-${until}`);
      }),
    );
    fc.assert(fc.property(fc.string({ maxLength: 4_000 }), (typed) => void readQuiet(typed)));
  });
});

describe('quiet hours', () => {
  const night = { quiet: '22:00-07:00', zone: 'Europe/Berlin' };
  test.each([
    ['2026-03-04T20:59:59.000Z', false, '2026-03-04T20:59:59.000Z'],
    ['2026-03-04T21:00:00.000Z', true, '2026-03-05T06:00:00.000Z'],
    ['2026-03-05T05:59:59.000Z', true, '2026-03-05T06:00:00.000Z'],
    ['2026-03-05T06:00:00.000Z', false, '2026-03-05T06:00:00.000Z'],
    // The clock is put forward in this night.
    ['2026-03-28T22:00:00.000Z', true, '2026-03-29T05:00:00.000Z'],
  ])('at %s: %s, until %s', (at, expected, until) => {
    expect(isQuiet(night, new Date(at))).toBe(expected);
    expect(afterQuiet(night, new Date(at)).toISOString()).toBe(until);
  });

  test('may lie within a day, or be none', () => {
    const noon = { quiet: '12:00-13:30', zone: 'UTC' };
    expect(isQuiet(noon, new Date('2026-03-04T13:29:00Z'))).toBe(true);
    expect(isQuiet(noon, new Date('2026-03-04T13:30:00Z'))).toBe(false);
    expect(isQuiet({ quiet: null, zone: 'UTC' }, new Date('2026-03-04T03:00:00Z'))).toBe(false);
  });
});
