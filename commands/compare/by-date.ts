import { dayOf } from '../timeline/each-once.ts';

type Dated = { first: { published: string; isDated: boolean } };

/** What one speaker said on a day: what is shown of it here, and how much there is in all. */
export type Side<T> = { shown: T[]; found: number };

/**
 * One date with all sides; `day` is `2026-03-09` in UTC, or null where nobody says the date. Of a day
 * on which much was said, `part` counts the pairs from 0.
 */
export type DatePair<T> = { day: string | null; part: number; sides: Side<T>[] };

/** The dates on which any of the speakers spoke, newest first; what nobody dates comes last. */
export function byDate<T extends Dated>(sides: T[][]): DatePair<T>[] {
  const days = sides.map((own) => Map.groupBy(own, keyOf));
  const keys = [...new Set(days.flatMap((own) => [...own.keys()]))].sort().reverse();
  return keys.map((key) => ({
    day: key === NO_DAY ? null : key,
    part: 0,
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
    part: at,
    sides: pair.sides.map((side) => ({
      ...side,
      shown: side.shown.slice(at * most, (at + 1) * most),
    })),
  }));
}

/** Sorts before every date. */
const NO_DAY = '';

const keyOf = ({ first: { published, isDated } }: Dated): string =>
  isDated ? dayOf(published) : NO_DAY;
