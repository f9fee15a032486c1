import { count } from '../src/chat/count.ts';
import type { ChartBlock } from '../src/chat/reply.ts';
import type { DayCount } from '../src/store/quotes/outlines.ts';

/** A chart of more weeks cannot be read on a telephone. */
export const MAX_WEEKS = 16;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** The first of January 1970 was a Thursday; weeks begin on Monday. */
const MONDAY_MS = 4 * DAY_MS;

/** The first instant of the span that a chart shows which ends with this day’s week. */
export const beginOfChart = (last: string): string =>
  new Date(weekOf(last) - (MAX_WEEKS - 1) * WEEK_MS).toISOString();

/**
 * Statements a week in UTC, from the first week that has one to the last, at most `MAX_WEEKS`; weeks
 * without any are empty bars. Undefined where all were made in one week: nothing to compare.
 */
export function chartWeeks(days: DayCount[]): ChartBlock | undefined {
  const last = days.at(-1);
  if (!last) return undefined;
  const since = Date.parse(beginOfChart(last.day));
  const shown = days.filter(({ day }) => Date.parse(day) >= since);
  const begin = weekOf(shown[0]!.day);
  const weeks = (weekOf(last.day) - begin) / WEEK_MS + 1;
  if (weeks < 2) return undefined;
  const bars = Array.from({ length: weeks }, (_, n) => ({
    label: dayOf(begin + n * WEEK_MS),
    value: sum(shown.filter(({ day }) => weekOf(day) === begin + n * WEEK_MS)),
  }));
  const most = bars.reduce((best, bar) => (bar.value > best.value ? bar : best));
  return {
    kind: 'chart',
    title: 'Statements per week',
    alt: `${count(sum(shown), 'statement')} ${spanOf(shown[0]!.day, last.day)}; most in the week of ${most.label}: ${most.value}.`,
    bars,
  };
}

/** When the week of a day begins. */
function weekOf(day: string): number {
  const at = Date.parse(day.slice(0, 10));
  return Math.floor((at - MONDAY_MS) / WEEK_MS) * WEEK_MS + MONDAY_MS;
}

const sum = (days: DayCount[]): number => days.reduce((total, { quotes }) => total + quotes, 0);

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', ...options });
const inYear = format({});
const withYear = format({ year: 'numeric' });

/** `from 3 Feb to 24 Mar 2026` */
function spanOf(first: string, last: string): string {
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  return `from ${isOneYear ? dayOf(Date.parse(first)) : dated(first)} to ${dated(last)}`;
}

const dayOf = (at: number): string => inYear.format(at);

const dated = (day: string): string => withYear.format(Date.parse(day));
