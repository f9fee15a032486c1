import { describe, expect, test } from 'vitest';
import { afterQuiet } from '../../src/follows/after-quiet.ts';
import { isQuiet } from '../../src/outbox/is-quiet.ts';

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
