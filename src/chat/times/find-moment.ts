import { Temporal } from 'temporal-polyfill';
import { count } from '../count.ts';
import { UserError } from '../errors.ts';
import { findDate } from './find-date.ts';
import { MONTHS, type Named, WEEKDAYS } from './parse-moment.ts';

/** A time in words. */
export type Naming = {
  /** What to write after `since:` and `until:` to mean the same whenever it is read. */
  written: { since: string; until: string };
  /** `since 20 November 2026`, `until 20 November 2026`, `on 20 November 2026`. */
  said: { since: string; until: string; within: string };
};

type Day = Temporal.PlainDate;
type Time = Temporal.ZonedDateTime;
/** `end` is the first instant after it; a point ends where it starts. */
type Found = Naming & { start: Time; end: Time };

/** So many years are still a date to the calendar; so many minutes nobody types. */
const MAX_AMOUNT = 100_000;

/**
 * The time that is meant at this time and in this zone. Throws `UserError` where there is none, or
 * where it may be one of two.
 */
export function findMoment(named: Named, text: string, here: Time): Found {
  const today = here.toPlainDate();
  switch (named.kind) {
    case 'unclear':
      throw new UserError(
        `“${text}” may mean ${named.meanings.join(' or ')}. Write ${named.write.join(' or ')}.`,
      );
    case 'length':
      return lengthBack(named, text, here);
    case 'time':
      return timeOf(named, text, here);
    case 'day': {
      const day = today.subtract({ days: named.back });
      return days(day, day, here, { since: named.name, until: named.name, within: named.name });
    }
    case 'weekday':
      return weekdayBefore(today, named.weekday, here);
    case 'calendar':
      return calendarOf(named, here);
    case 'weekend':
      return weekendOf(named.which, today, here);
    case 'date': {
      const day = findDate(named, text, today);
      return days(day, day, here, { within: `on ${sayDay(day)}` });
    }
    case 'month':
      return monthOf(findDate({ ...named, day: 1 }, text, today), here);
    case 'year':
      return yearOf(named.year, here);
  }
}

function lengthBack(
  { amount, unit }: Extract<Named, { kind: 'length' }>,
  text: string,
  here: Time,
): Found {
  if (amount === 0)
    throw new UserError(`“${text}” is no time at all. Write a number from 1 on, such as 1d.`);
  const start = here.subtract({ [`${unit}s`]: Math.min(amount, MAX_AMOUNT) });
  return point(start, {
    since: `in the last ${amount === 1 ? unit : count(amount, unit)}`,
    until: `until ${count(amount, unit)} ago`,
  });
}

function timeOf(named: Extract<Named, { kind: 'time' }>, text: string, here: Time): Found {
  const written = `${findDate(named, text, here.toPlainDate())}T${named.clock}`;
  const time = named.offset
    ? Temporal.Instant.from(written + named.offset).toZonedDateTimeISO(here.timeZoneId)
    : Temporal.PlainDateTime.from(written).toZonedDateTime(here.timeZoneId);
  const said = `${sayDay(time.toPlainDate())} at ${time.toPlainTime().toString().slice(0, 5)}`;
  return point(time, { since: `since ${said}`, until: `until ${said}` });
}

function point(time: Time, said: { since: string; until: string }): Found {
  const written = time.toInstant().toString().replace(/:00Z$/u, 'Z');
  return {
    start: time,
    end: time,
    written: { since: written, until: written },
    said: { ...said, within: said.since },
  };
}

/** Days in a row, both included, by their names where they have some. */
function days(
  first: Day,
  last: Day,
  { timeZoneId }: Time,
  { since = sayDay(first), until = sayDay(last), within }: Partial<Naming['said']>,
): Found {
  return {
    start: first.toZonedDateTime(timeZoneId),
    end: last.add({ days: 1 }).toZonedDateTime(timeZoneId),
    written: { since: first.toString(), until: last.toString() },
    said: {
      since: `since ${since}`,
      until: `until ${until}`,
      within: within ?? `from ${since} to ${until}`,
    },
  };
}

/** On a Monday, “Monday” is the one a week ago: the day itself would be called today. */
function weekdayBefore(today: Day, weekday: number, here: Time): Found {
  const day = today.subtract({ days: ((today.dayOfWeek - weekday + 6) % 7) + 1 });
  const name = sayWeekday(day);
  return days(day, day, here, { since: name, until: name, within: `on ${name}` });
}

/** On a Saturday, “the weekend” is the one before: like a weekday, which would be called today. */
function weekendOf(which: 'this' | 'last' | 'the', today: Day, here: Time): Found {
  const sinceSaturday = (today.dayOfWeek + 1) % 7;
  const isNow = sinceSaturday < 2;
  const weeks = isNow && which !== 'this' ? 1 : 0;
  const first = today.subtract({ weeks, days: sinceSaturday });
  const last = first.add({ days: 1 });
  return days(first, last, here, { since: sayWeekday(first), until: sayWeekday(last) });
}

function calendarOf({ unit, back }: Extract<Named, { kind: 'calendar' }>, here: Time): Found {
  const today = here.toPlainDate();
  if (unit === 'year') return yearOf(today.year - back, here);
  if (unit === 'month') return monthOf(today.subtract({ months: back }), here);
  const first = today.subtract({ weeks: back }).subtract({ days: today.dayOfWeek - 1 });
  const last = first.add({ days: 6 });
  return days(first, last, here, { since: sayWeekday(first), until: sayWeekday(last) });
}

function monthOf(day: Day, here: Time): Found {
  const first = day.with({ day: 1 });
  const last = day.with({ day: day.daysInMonth });
  return days(first, last, here, { within: `in ${MONTHS[day.month]} ${day.year}` });
}

function yearOf(year: number, here: Time): Found {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return days(first, first.with({ month: 12, day: 31 }), here, { within: `in ${year}` });
}

/** `20 November 2026` */
export const sayDay = ({ day, month, year }: Day): string => `${day} ${MONTHS[month]} ${year}`;

const sayWeekday = (day: Day): string => `${WEEKDAYS[day.dayOfWeek]}, ${sayDay(day)}`;
