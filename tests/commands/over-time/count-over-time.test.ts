import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countByWeek, countOverTime } from '../../../commands/over-time/count-over-time.ts';

const starts = (...instants: string[]) =>
  countOverTime(instants).tallies.map(({ start, count }) => `${start} ${count}`);

describe('counting over time', () => {
  test.each([
    ['a Monday begins a week', ['2026-03-09T00:00:00.000Z'], ['2026-03-09 1']],
    ['a Sunday night ends one', ['2026-03-08T23:59:59.999Z'], ['2026-03-02 1']],
    [
      'weeks without any count as none',
      ['2026-03-24T10:00:00.000Z', '2026-03-03T10:00:00.000Z', '2026-03-05T10:00:00.000Z'],
      ['2026-03-02 2', '2026-03-09 0', '2026-03-16 0', '2026-03-23 1'],
    ],
    [
      'a year ends within a week',
      ['2025-12-31T10:00:00.000Z', '2026-01-02T10:00:00.000Z'],
      ['2025-12-29 2'],
    ],
  ])('%s', (_, instants, expected) => {
    expect(starts(...instants)).toEqual(expected);
  });

  test('takes months where it were more than sixteen weeks, and years for more than sixteen months', () => {
    const step = (first: string, last: string) => {
      const { step: own, tallies } = countOverTime([`${first}T12:00:00Z`, `${last}T12:00:00Z`]);
      return [own, tallies.length];
    };
    expect(step('2026-01-05', '2026-04-26')).toEqual(['week', 16]);
    expect(step('2026-01-05', '2026-04-27')).toEqual(['month', 4]);
    expect(step('2025-01-31', '2026-04-01')).toEqual(['month', 16]);
    expect(step('2025-01-31', '2026-05-01')).toEqual(['year', 2]);
  });

  test('counts everything once, in order and without a gap', () => {
    const at = fc.date({
      min: new Date('1999-01-01T00:00:00Z'),
      max: new Date('2030-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.array(at, { minLength: 1, maxLength: 30 }), (dates) => {
        const instants = dates.map((date) => date.toISOString());
        const { step, tallies } = countOverTime(instants);
        expect(tallies.reduce((sum, { count }) => sum + count, 0)).toBe(instants.length);
        expect(tallies.map(({ start }) => start)).toEqual(
          [...new Set(tallies.map(({ start }) => start))].sort(),
        );
        expect(tallies[0]!.count * tallies.at(-1)!.count).toBeGreaterThan(0);
        if (step !== 'year') expect(tallies.length).toBeLessThanOrEqual(16);
        expect(countByWeek(instants).reduce((sum, { statements }) => sum + statements, 0)).toBe(
          instants.length,
        );
      }),
    );
  });
});
