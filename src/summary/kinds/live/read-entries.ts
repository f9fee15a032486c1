import { type Day, readDay, readTime, type Time } from '../../slice/read-time.ts';
import type { Paragraph } from '../paragraphs-of.ts';

/** A stretch of a live report under its time, by the indices of its sentences. */
export type Entry = Time & { first: number; last: number; labelOnly: boolean };

const DAY = 24 * 60;
const WEEK = 7;
const HALF_WEEK = 3;

/** The entries of a live report, as they stand in it. */
export function readEntries(paragraphs: Paragraph[]): Entry[] {
  const entries: Entry[] = [];
  let day: Day | undefined;
  for (const { first, last, opening } of paragraphs) {
    const time = readTime(opening);
    if (time) {
      day = time.day ?? day;
      entries.push({
        minutes: time.minutes,
        ...(day !== undefined && { day }),
        first,
        last,
        labelOnly: time.alone,
      });
    } else {
      const date = readDay(opening);
      day = date ?? day;
      const entry = entries.at(-1);
      if (entry && date === undefined) entry.last = last;
    }
  }
  return entries;
}

/** Whether the newest entry stands last, as most neighbours say; live reports begin with the newest. */
export function isOldestFirst(entries: Entry[]): boolean {
  let later = 0;
  entries.slice(1).forEach((entry, at) => {
    later += Math.sign(stepBetween(entries[at]!, entry));
  });
  return later > 0;
}

/** Minutes from one entry to the next; without dates, more than half a day is a step over midnight. */
function stepBetween(one: Entry, next: Entry): number {
  const step = next.minutes - one.minutes;
  const days = daysBetween(one.day, next.day);
  if (days !== 0) return days;
  return Math.abs(step) > DAY / 2 && Math.abs(step) < DAY ? -step : step;
}

/** From day to day; of weekdays the shorter way round. */
function daysBetween(one: Day | undefined, next: Day | undefined): number {
  if (!one || !next) return 0;
  if ('date' in one && 'date' in next) return next.date - one.date;
  if ('date' in one || 'date' in next) return 0;
  return ((next.weekday - one.weekday + WEEK + HALF_WEEK) % WEEK) - HALF_WEEK;
}
