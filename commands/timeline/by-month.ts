import { sayMonth } from './say-day.ts';

/** What is grouped: an instant, and whether it is known. */
type Dated = { first: { published: string; isDated: boolean } };

/** Entries of one month, in UTC; those without a date have none. */
export type Month<T> = { name: string; entries: T[] };

export const NO_DATE = 'Date unknown';

/** Entries under their months, in the order given. */
export function byMonth<T extends Dated>(entries: T[]): Month<T>[] {
  const months = Map.groupBy(entries, monthOf);
  return [...months].map(([name, own]) => ({ name, entries: own }));
}

export const monthOf = ({ first: { published, isDated } }: Dated): string =>
  isDated ? sayMonth(published) : NO_DATE;
