import { dayOf } from '../timeline/each-once.ts';

type Dated = { first: { published: string; isDated: boolean } };

/** What one speaker said on a day: what is shown of it here, and how much there is in all. */
export type Side<T> = { shown: T[]; found: number };

/** One date with all sides; `day` is `2026-03-09` in UTC, or null where nobody says the date. */
export type DatePair<T> = { day: string | null; sides: Side<T>[] };

/** The dates on which any of the speakers spoke, newest first; what nobody dates comes last. */
export function byDate<T extends Dated>(sides: T[][]): DatePair<T>[] {
  const days = sides.map((own) => Map.groupBy(own, keyOf));
  const keys = [...new Set(days.flatMap((own) => [...own.keys()]))].sort().reverse();
  return keys.map((key) => ({
    day: key === NO_DAY ? null : key,
    sides: days.map((own) => {
      const shown = own.get(key) ?? [];
      return { shown, found: shown.length };
    }),
  }));
}

/** A day on which much was said as several pairs, with at most so many of each speaker. */
export function splitLong<T>(pair: DatePair<T>, most: number): DatePair<T>[] {
  const longest = Math.max(...pair.sides.map(({ shown }) => shown.length));
  return Array.from({ length: Math.ceil(longest / most) }, (_, at) => ({
    ...pair,
    sides: pair.sides.map((side) => ({
      ...side,
      shown: side.shown.slice(at * most, (at + 1) * most),
    })),
  }));
}

/** The pairs without their first statements, as many as were shown before. */
export function skipShown<T>(pairs: DatePair<T>[], skipped: number): DatePair<T>[] {
  let left = skipped;
  const rest: DatePair<T>[] = [];
  for (const pair of pairs) {
    const sides = pair.sides.map((side) => {
      const taken = Math.min(left, side.shown.length);
      left -= taken;
      return { ...side, shown: side.shown.slice(taken) };
    });
    if (sides.some(({ shown }) => shown.length > 0)) rest.push({ ...pair, sides });
  }
  return rest;
}

/** Sorts before every date. */
const NO_DAY = '';

const keyOf = ({ first: { published, isDated } }: Dated): string =>
  isDated ? dayOf(published) : NO_DAY;
