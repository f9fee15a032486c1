import type { ToldMinute } from '../chat/reply/reply.ts';
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

/** The same for where a platform can show it in the reader’s own zone. */
export const tellMinutes = (instants: (string | null | undefined)[], zone: string): ToldMinute[] =>
  instants
    .filter((instant) => typeof instant === 'string')
    .map((instant) => ({ text: localTime(instant, zone), instant, zone }));
