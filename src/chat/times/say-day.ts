import type { Temporal } from 'temporal-polyfill';
import { inSpoken } from '../../language/in-spoken.ts';

const format = (options: Intl.DateTimeFormatOptions) =>
  inSpoken((locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));

const day = format({ day: 'numeric', month: 'long', year: 'numeric' });
const dayAndMonth = format({ day: 'numeric', month: 'long' });
const month = format({ month: 'long' });
const monthAndYear = format({ month: 'long', year: 'numeric' });
const weekday = format({ weekday: 'long' });

/** `20 November 2026` */
export const sayDay = (date: Temporal.PlainDate): string => day().format(dateOf(date));

/** `Monday` */
export const sayWeekday = (date: Temporal.PlainDate): string => weekday().format(dateOf(date));

/** `November 2026`; `November`, where no year is meant. */
export const sayMonth = (number: number, year?: number): string =>
  (year === undefined ? month : monthAndYear)().format(
    dateOf({ year: year ?? ANY_YEAR, month: number, day: 1 }),
  );

/** `20 November` */
export const sayDayOfYear = (number: number, ofMonth: number): string =>
  dayAndMonth().format(dateOf({ year: ANY_YEAR, month: ofMonth, day: number }));

/** One with a leap day. */
const ANY_YEAR = 2024;

/** `Date.UTC` would take the year 99 for 1999. */
function dateOf({ year, month, day }: Pick<Temporal.PlainDate, 'year' | 'month' | 'day'>): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
