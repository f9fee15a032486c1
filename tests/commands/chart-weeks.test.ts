import { describe, expect, test } from 'vitest';
import { beginOfChart, chartWeeks, MAX_WEEKS } from '../../commands/chart-weeks.ts';

const values = (days: Parameters<typeof chartWeeks>[0]) =>
  chartWeeks(days)?.bars.map(({ label, value }) => `${label} ${value}`);

describe('statements a week', () => {
  test('are counted from Monday to Sunday in UTC, empty weeks included', () => {
    const days = [
      { day: '2026-03-01', quotes: 2 },
      { day: '2026-03-02', quotes: 1 },
      { day: '2026-03-08', quotes: 3 },
      { day: '2026-03-18', quotes: 1 },
    ];
    expect(values(days)).toEqual(['23 Feb 2', '2 Mar 4', '9 Mar 0', '16 Mar 1']);
    expect(chartWeeks(days)?.alt).toBe(
      '7 statements from 1 Mar to 18 Mar 2026; most in the week of 2 Mar: 4.',
    );
  });

  test('are no chart where all were made in one week, or none', () => {
    expect(chartWeeks([])).toBeUndefined();
    expect(
      chartWeeks([
        { day: '2026-03-02', quotes: 1 },
        { day: '2026-03-08', quotes: 9 },
      ]),
    ).toBeUndefined();
  });

  test('of more weeks than can be shown are the last ones', () => {
    const days = Array.from({ length: 40 }, (_, week) => ({
      day: new Date(Date.parse('2026-01-05') + week * 7 * 86_400_000).toISOString().slice(0, 10),
      quotes: 1,
    }));
    expect(values(days)).toHaveLength(MAX_WEEKS);
    expect(chartWeeks(days)?.alt).toMatch(/^16 statements from 22 Jun to 5 Oct 2026;/u);
    expect(beginOfChart('2026-10-11T23:59:00.000Z')).toBe('2026-06-22T00:00:00.000Z');
  });

  test('cross the turn of the year', () => {
    expect(
      values([
        { day: '2025-12-31', quotes: 1 },
        { day: '2026-01-05', quotes: 2 },
      ]),
    ).toEqual(['29 Dec 1', '5 Jan 2']);
  });
});
