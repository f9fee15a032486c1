import { UserError } from '../chat/errors.ts';
import { findZone, isMeantAsZone, meantZone } from '../chat/time-zone.ts';
import type { Schedule } from './next-occurrence.ts';
import { readDays } from './read-days.ts';
import { readTime } from './read-time.ts';

/** A schedule as typed, checked and made uniform. Throws `UserError` that says what fits. */
export function readSchedule({ times, days, zone }: Schedule): Schedule {
  const clocks = times.map(readClock);
  if (readDays(days) === undefined) throw unknownDays(days);
  const known = findZone(zone.trim());
  if (known === undefined) throw unknownZone(zone.trim());
  return { times: clocks, days: days.toLowerCase(), zone: known };
}

function readClock(time: string): string {
  const clock = readTime(time);
  if (clock === undefined)
    throw new UserError(`“${time}” is not a time of day. Write it like 08:00 or 6:30pm.`);
  return clock;
}

function unknownDays(days: string): UserError {
  if (findZone(days.trim()))
    return new UserError(
      `I do not know the days “${days}”. Put the days before the time zone: daily ${days}.`,
    );
  if (isMeantAsZone(days.trim())) return unknownZone(days.trim());
  return new UserError(
    `I do not know the days “${days}”. Write daily, weekdays, weekends, or days like mon,wed,fri.`,
  );
}

function unknownZone(zone: string): UserError {
  const meant = meantZone(zone);
  const advice = meant
    ? `Did you mean ${meant}?`
    : 'Name a city’s zone, for example Europe/Berlin, or UTC, or an offset like +02:00.';
  return new UserError(`I do not know the time zone “${zone}”. ${advice}`);
}

const allZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** Zones whose name begins with what was typed, then those that contain it, for completion. */
export function suggestZones(typed: string): string[] {
  const wanted = typed.toLowerCase().replace(/\s+/gu, '_');
  const zones = allZones();
  const starts = zones.filter((zone) => zone.toLowerCase().startsWith(wanted));
  return [
    ...starts,
    ...zones.filter((zone) => zone.toLowerCase().includes(wanted) && !starts.includes(zone)),
  ];
}
