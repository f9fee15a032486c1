import { Cron } from 'croner';
import { readDays } from './read-days.ts';
import { readTime } from './read-time.ts';

/** When a briefing is posted: local time, days as people write them, time zone. */
export type Schedule = { time: string; days: string; zone: string };

/**
 * The first occurrence after `from`; null where there is none. A time that the clock skips in
 * spring becomes the first instant after the gap; of a time that comes twice in autumn the first
 * counts. croner only calculates here and keeps no timer. Throws RangeError on an unreadable time
 * or day.
 */
export function nextOccurrence({ time, days, zone }: Schedule, from: Date): Date | null {
  const clock = readTime(time);
  const field = readDays(days);
  if (clock === undefined || field === undefined)
    throw new RangeError(`No schedule: ${time} ${days}`);
  const [hour, minute] = clock.split(':').map(Number);
  const cron = new Cron(`${minute} ${hour} * * ${field}`, {
    timezone: zone,
    paused: true,
    fixedTimeRule: 'no-wildcard',
  });
  return cron.nextRun(from);
}

/** The name of an occurrence: local date and time, which a later change of zone leaves alone. */
export function slotOf({ time, zone }: Schedule, due: Date): string {
  const date = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(due);
  return `${date}T${time}`;
}
