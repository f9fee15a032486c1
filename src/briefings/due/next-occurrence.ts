import { Cron } from 'croner';
import { ALL_DAYS, readStoredDays } from '../order/days.ts';

/** When a briefing is posted: local times, days as people write them, time zone. */
export type Schedule = { times: string[]; days: string; zone: string };

// `08:05`
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

/** Whether it is a time of day as a briefing has it. */
export const isTime = (text: string): boolean => TIME.test(text);

type Daily = { time: string; days: string; zone: string };

/**
 * The first occurrence after `from`; null where there is none. A time that the clock skips in
 * spring becomes the first instant after the gap; of a time that comes twice in autumn the first
 * counts. Throws RangeError on an unreadable time or day.
 */
export function nextOccurrence({ times, days, zone }: Schedule, from: Date): Date | null {
  const all = times.map((time) => nextAt({ time, days, zone }, from));
  const sooner = (one: Date | null, other: Date | null): Date | null =>
    one && other && one > other ? other : (one ?? other);
  return all.reduce(sooner, null);
}

/** croner only calculates here and keeps no timer. */
function nextAt({ time, days, zone }: Daily, from: Date): Date | null {
  const on = readStoredDays(days);
  if (!isTime(time) || on === undefined) throw new RangeError(`No schedule: ${time} ${days}`);
  const [hour, minute] = time.split(':').map(Number);
  // Cron counts from Sunday.
  const field = on.length === ALL_DAYS.length ? '*' : on.map((day) => (day + 1) % 7).join();
  const cron = new Cron(`${minute} ${hour} * * ${field}`, {
    timezone: zone,
    paused: true,
    fixedTimeRule: 'no-wildcard',
  });
  return cron.nextRun(from);
}

/** The name of an occurrence: local date and time, which a later change of zone leaves alone. */
export function slotOf({ times, days, zone }: Schedule, due: Date): string {
  const date = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(due);
  const before = new Date(due.getTime() - 1);
  const isDue = (time: string): boolean =>
    nextAt({ time, days, zone }, before)?.getTime() === due.getTime();
  return `${date}T${times.find(isDue) ?? times[0]}`;
}
