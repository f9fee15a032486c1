import { inSpoken } from './in-spoken.ts';
import { spoken } from './speak.ts';

/** A day as `2026-03-09`, an instant, or anything with its year, month and day. */
type Day = string | { year: number; month: number; day: number };

const format = (options: Intl.DateTimeFormatOptions) => {
  const own = inSpoken(
    (locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
  );
  return (day: Day): string => own().format(dateOf(day));
};

// All in UTC, and in the language that is spoken.

/** `9 March 2026` */
export const sayDay = format({ day: 'numeric', month: 'long', year: 'numeric' });

/** `9 March`, where the year goes without saying. */
export const sayDayOfYear = format({ day: 'numeric', month: 'long' });

/** `March 2026` */
export const sayMonth = format({ month: 'long', year: 'numeric' });

/** `March`, where no year is meant. */
export const sayMonthOfYear = format({ month: 'long' });

/** `Monday` */
export const sayWeekday = format({ weekday: 'long' });

/** `9 Mar`, for where there is little room. */
export const shortDay = format({ day: 'numeric', month: 'short' });

/** `9 Mar 2026` */
export const shortDate = format({ day: 'numeric', month: 'short', year: 'numeric' });

/** `Mar 26` */
export const shortMonth = format({ month: 'short', year: '2-digit' });

const medium = format({ dateStyle: 'medium' });
const mediumWithTime = format({ dateStyle: 'medium', timeStyle: 'short' });

/** The day of an instant: `2026-03-09` in English, which all the world reads; `09.03.2026`, `9 mars 2026`. */
export const writeDay = (instant: string): string =>
  spoken() === 'en' ? instant.slice(0, 10) : medium(instant);

/** `2026-03-09 14:05 UTC`; `09.03.2026, 14:05 UTC` */
export const writeMinute = (instant: string): string =>
  spoken() === 'en'
    ? `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
    : `${mediumWithTime(instant)} UTC`;

/** `Date.UTC` would take the year 99 for 1999. */
function dateOf(day: Day): Date {
  if (typeof day === 'string') return new Date(day);
  const date = new Date(0);
  date.setUTCFullYear(day.year, day.month - 1, day.day);
  return date;
}
