import type { ChartBlock } from '../../src/chat/reply/reply.ts';
import { shortDate, shortDay, shortMonth } from '../../src/language/days.ts';
import { say } from '../../src/language/say.ts';
import { countOverTime, type Step, type Tally } from './count-over-time.ts';

const LABELS: Record<Step, (start: string) => string> = {
  week: shortDay,
  month: shortMonth,
  year: (start) => start.slice(0, 4),
};

/** How many statements were made when, as bars; undefined where there would be a single bar. */
export function chartOf(instants: string[]): ChartBlock | undefined {
  const { step, tallies } = countOverTime(instants);
  if (tallies.length < 2) return undefined;
  return {
    kind: 'chart',
    title: say('Statements per {step, select, week {week} month {month} other {year}}', { step }),
    alt: sayChart(instants, step, tallies),
    bars: tallies.map(({ start, count }) => ({ label: LABELS[step](start), value: count })),
  };
}

/** The period, and when most were made, or where several steps have as many, how many at most. */
function sayChart(instants: string[], step: Step, tallies: Tally[]): string {
  const most = Math.max(...tallies.map(({ count }) => count));
  const [one, ...others] = tallies.filter(({ count }) => count === most);
  const known = { ...periodOf(instants), statements: instants.length, most };
  if (others.length > 0)
    return say(
      '{statements, plural, one {# statement} other {# statements}} from {first} to {last}; at most {most} in a {step, select, week {week} month {month} other {year}}.',
      { ...known, step },
    );
  const period = LABELS[step](one!.start);
  return step === 'week'
    ? say(
        '{statements, plural, one {# statement} other {# statements}} from {first} to {last}; most in the week of {day}: {most}.',
        { ...known, day: period },
      )
    : say(
        '{statements, plural, one {# statement} other {# statements}} from {first} to {last}; most in {period}: {most}.',
        { ...known, period },
      );
}

/** `3 Feb` and `24 Mar 2026` */
function periodOf(instants: string[]): { first: string; last: string } {
  const inOrder = instants.toSorted();
  const [first, last] = [inOrder[0]!, inOrder.at(-1)!];
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  return { first: isOneYear ? shortDay(first) : shortDate(first), last: shortDate(last) };
}
