import { sayMonth } from '../../src/language/days.ts';
import { message, say } from '../../src/language/say.ts';

/** What is grouped: an instant, and whether it is known. */
type Dated = { first: { published: string; isDated: boolean } };

/** Entries of one month, in UTC; those without a date have none. */
export type Month<T> = { name: string; entries: T[] };

export const NO_DATE = message('Date unknown');

/** Entries under their months, in the order given. */
export const byMonth = <T extends Dated>(entries: T[]): Month<T>[] =>
  [...Map.groupBy(entries, monthOf)].map(([month, own]) => ({
    name: month === NO_MONTH ? say(NO_DATE) : sayMonth(month),
    entries: own,
  }));

/** `2026-03`, or nothing without a date. */
export const monthOf = ({ first: { published, isDated } }: Dated): string =>
  isDated ? published.slice(0, 7) : NO_MONTH;

const NO_MONTH = '';
