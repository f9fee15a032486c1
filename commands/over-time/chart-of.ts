import { count } from '../../src/chat/count.ts';
import type { ChartBlock } from '../../src/chat/reply/reply.ts';
import { countOverTime, type Step, type Tally } from './count-over-time.ts';
import { shortDate, shortDay, shortMonth } from './say-day.ts';

const LABELS: Record<Step, (start: string) => string> = {
  week: shortDay,
  month: shortMonth,
  year: (start) => start.slice(0, 4),
};
const IN_ONE: Record<Step, (start: string) => string> = {
  week: (start) => `in the week of ${shortDay(start)}`,
  month: (start) => `in ${shortMonth(start)}`,
  year: (start) => `in ${start.slice(0, 4)}`,
};

/** How many statements were made when, as bars; undefined where there would be a single bar. */
export function chartOf(instants: string[]): ChartBlock | undefined {
  const { step, tallies } = countOverTime(instants);
  if (tallies.length < 2) return undefined;
  const most = sayMost(tallies, step);
  return {
    kind: 'chart',
    title: `Statements per ${step}`,
    alt: `${count(instants.length, 'statement')} ${sayPeriod(instants)}; ${most}.`,
    bars: tallies.map(({ start, count }) => ({ label: LABELS[step](start), value: count })),
  };
}

/** `from 3 Feb to 24 Mar 2026` */
function sayPeriod(instants: string[]): string {
  const inOrder = instants.toSorted();
  const [first, last] = [inOrder[0]!, inOrder.at(-1)!];
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  return `from ${isOneYear ? shortDay(first) : shortDate(first)} to ${shortDate(last)}`;
}

/** `most in the week of 16 Feb: 5`, or where several have as many, `at most 2 in a week`. */
function sayMost(tallies: Tally[], step: Step): string {
  const most = Math.max(...tallies.map(({ count }) => count));
  const [one, ...others] = tallies.filter(({ count }) => count === most);
  return others.length > 0
    ? `at most ${most} in a ${step}`
    : `most ${IN_ONE[step](one!.start)}: ${most}`;
}
