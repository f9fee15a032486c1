import { inSpoken } from '../../src/language/in-spoken.ts';

const format = (options: Intl.DateTimeFormatOptions) => {
  const own = inSpoken(
    (locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
  );
  return (day: string): string => own().format(new Date(day));
};

/** `9 March 2026`, of an instant or a day, in UTC. */
export const sayDay = format({ day: 'numeric', month: 'long', year: 'numeric' });

/** `9 March`, where the year goes without saying. */
export const sayDayOfYear = format({ day: 'numeric', month: 'long' });

/** `9 Mar`, for where there is little room. */
export const shortDay = format({ day: 'numeric', month: 'short' });

/** `9 Mar 2026` */
export const shortDate = format({ day: 'numeric', month: 'short', year: 'numeric' });

/** `March 2026` */
export const sayMonth = format({ month: 'long', year: 'numeric' });

/** `Mar 26` */
export const shortMonth = format({ month: 'short', year: '2-digit' });
