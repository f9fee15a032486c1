import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../commands/over-time/chart-of.ts';

const on = (...days: string[]) => days.map((day) => `${day}T12:00:00.000Z`);

describe('the chart of statements', () => {
  test('says in a sentence when they were made, and when most', () => {
    const chart = chartOf(on('2026-02-03', '2026-02-17', '2026-02-18', '2026-03-24'));
    expect(chart?.title).toBe('Statements per week');
    expect(chart?.alt).toBe(
      '4 statements from 3 Feb to 24 Mar 2026; most in the week of 16 Feb: 2.',
    );
    expect(chart?.bars.map(({ value }) => value)).toEqual([1, 0, 2, 0, 0, 0, 0, 1]);
    expect(chart?.bars[0]).toEqual({ label: '2 Feb', value: 1 });
  });

  test('names no week where several have as many, and both years where there are two', () => {
    expect(chartOf(on('2025-12-20', '2026-01-09'))?.alt).toBe(
      '2 statements from 20 Dec 2025 to 9 Jan 2026; at most 1 in a week.',
    );
  });

  test('is of months or years for longer times', () => {
    expect(chartOf(on('2025-10-20', '2026-04-09', '2026-04-30'))?.bars.at(-1)).toEqual({
      label: 'Apr 26',
      value: 2,
    });
    expect(chartOf(on('2019-10-20', '2026-04-09'))?.bars.map(({ label }) => label)).toEqual(
      '2019 2020 2021 2022 2023 2024 2025 2026'.split(' '),
    );
  });

  test('is none of a single week, or of nothing', () => {
    expect(chartOf(on('2026-03-09', '2026-03-15'))).toBeUndefined();
    expect(chartOf([])).toBeUndefined();
  });
});
