import { inSpoken } from '../language/in-spoken.ts';

const format = inSpoken(
  (locale, timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }),
);

/** `Fri 20 Mar, 09:00`, in a zone. */
export const localTime = (instant: string, zone: string): string =>
  format(zone).format(new Date(instant));
