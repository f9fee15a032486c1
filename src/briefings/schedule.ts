import { UserError } from '../chat/errors.ts';
import { isZone, type Schedule } from './next-occurrence.ts';
import { readDays } from './read-days.ts';
import { readTime } from './read-time.ts';

/** A schedule as it was typed, checked and made uniform. Throws `UserError` that says what would fit. */
export function readSchedule({ time, days, zone }: Schedule): Schedule {
  const clock = readTime(time);
  if (clock === undefined)
    throw new UserError(`“${time}” is no time of day. Write it like 08:00 or 6:30pm.`);
  if (readDays(days) === undefined)
    throw new UserError(
      `“${days}” are no days I know. Write daily, weekdays, weekends, or days like mon,wed,fri.`,
    );
  const known = zoneNamed(zone.trim());
  if (!isZone(known))
    throw new UserError(
      `“${zone}” is no time zone I know. Write it like Europe/Berlin, America/New_York or UTC.`,
    );
  return { time: clock, days: days.toLowerCase(), zone: known };
}

const allZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** In the letters that it is written with: `europe/berlin` is Europe/Berlin. */
const zoneNamed = (typed: string): string =>
  allZones().find((zone) => zone.toLowerCase() === typed.toLowerCase()) ?? typed;

/** Zones that begin with or hold what was typed, for completion. */
export function suggestZones(typed: string): string[] {
  const wanted = typed.toLowerCase().replace(/\s+/gu, '_');
  const zones = allZones();
  const starts = zones.filter((zone) => zone.toLowerCase().startsWith(wanted));
  return [
    ...starts,
    ...zones.filter((zone) => zone.toLowerCase().includes(wanted) && !starts.includes(zone)),
  ];
}
