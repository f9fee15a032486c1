/** What one bar of a chart stands for. */
export type Step = 'week' | 'month' | 'year';

/** `start` is the first day of a week, month or year: `2026-03-09`. */
export type Tally = { start: string; count: number };

/** Longer times are counted by longer steps. */
const MAX_STEPS = 16;
const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;

/**
 * How many of these instants lie in each week, in UTC and from Monday on; in each month or year where
 * that would be more than sixteen weeks or months. Those between that have none count, too.
 */
export function countOverTime(instants: string[]): { step: Step; tallies: Tally[] } {
  if (instants.length === 0) return { step: 'week', tallies: [] };
  const inOrder = instants.toSorted();
  const [first, last] = [inOrder[0]!, inOrder.at(-1)!];
  const step =
    (['week', 'month'] as const).find((one) => stepsBetween(first, last, one) <= MAX_STEPS) ??
    'year';
  const counts = countBy(instants, step);
  const tallies: Tally[] = [];
  const end = startOf(last, step);
  for (let start = startOf(first, step); start <= end; start = next(start, step))
    tallies.push({ start, count: counts.get(start) ?? 0 });
  return { step, tallies };
}

/** The weeks that have some, in order, for programs. */
export const countByWeek = (instants: string[]): { week: string; statements: number }[] =>
  [...countBy(instants, 'week')]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([week, statements]) => ({ week, statements }));

function countBy(instants: string[], step: Step): Map<string, number> {
  const days = new Map<string, number>();
  for (const instant of instants) add(days, instant.slice(0, 10), 1);
  const counts = new Map<string, number>();
  for (const [day, count] of days) add(counts, startOf(day, step), count);
  return counts;
}

const add = (counts: Map<string, number>, key: string, count: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + count);

function startOf(instant: string, step: Step): string {
  const day = new Date(`${instant.slice(0, 10)}T00:00:00Z`);
  if (step === 'week') {
    const sinceMonday = (day.getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
    return toDay(day.getTime() - sinceMonday * DAY_MS);
  }
  return toDay(Date.UTC(day.getUTCFullYear(), step === 'month' ? day.getUTCMonth() : 0));
}

function next(start: string, step: Step): string {
  const day = new Date(start);
  if (step === 'week') return toDay(day.getTime() + DAYS_A_WEEK * DAY_MS);
  const months = step === 'month' ? 1 : 12;
  return toDay(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months));
}

function stepsBetween(first: string, last: string, step: 'week' | 'month'): number {
  const [from, to] = [new Date(startOf(first, step)), new Date(startOf(last, step))];
  if (step === 'week') return (to.getTime() - from.getTime()) / (DAYS_A_WEEK * DAY_MS) + 1;
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  return years * 12 + to.getUTCMonth() - from.getUTCMonth() + 1;
}

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
