import { Temporal } from 'temporal-polyfill';
import { sayDay, sayMonth, sayWeekday } from '../../language/days.ts';
import { listAny } from '../../language/list.ts';
import { type Message, message, say } from '../../language/say.ts';
import { UserError } from '../errors.ts';
import { findDate } from './find-date.ts';
import type { Named, Unit } from './parse-moment.ts';

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
        say('“{words}” may mean {meanings}. Write {write}.', {
          words: text,
          meanings: listAny(named.meanings),
          write: listAny(named.write),
        }),
      );
    case 'length':
      return lengthBack(named, text, here);
    case 'time':
      return timeOf(named, text, here);
    case 'day': {
      const day = today.subtract({ days: named.back });
      return days(day, day, here, sayNear(named.back));
    }
    case 'weekday':
      return weekdayBefore(today, named.weekday, here);
    case 'calendar':
      return calendarOf(named, here);
    case 'weekend':
      return weekendOf(named.which, today, here);
    case 'date': {
      const day = findDate(named, text, today);
      return days(day, day, here, { within: say('on {day}', { day: sayDay(day) }) });
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
    throw new UserError(
      say('“{words}” is no time at all. Write a number from 1 on, such as 1d.', { words: text }),
    );
  const start = here.subtract({ [`${unit}s`]: Math.min(amount, MAX_AMOUNT) });
  return point(start, {
    since: say(IN_THE_LAST[unit], { amount }),
    until: say(UNTIL_AGO[unit], { amount }),
  });
}

function timeOf(named: Extract<Named, { kind: 'time' }>, text: string, here: Time): Found {
  const written = `${findDate(named, text, here.toPlainDate())}T${named.clock}`;
  const time = named.offset
    ? Temporal.Instant.from(written + named.offset).toZonedDateTimeISO(here.timeZoneId)
    : Temporal.PlainDateTime.from(written).toZonedDateTime(here.timeZoneId);
  const said = {
    day: sayDay(time.toPlainDate()),
    clock: time.toPlainTime().toString().slice(0, 5),
  };
  return point(time, {
    since: say('since {day} at {clock}', said),
    until: say('until {day} at {clock}', said),
  });
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
function days(first: Day, last: Day, { timeZoneId }: Time, said: Partial<Naming['said']>): Found {
  const [since, until] = [sayDay(first), sayDay(last)];
  return {
    start: first.toZonedDateTime(timeZoneId),
    end: last.add({ days: 1 }).toZonedDateTime(timeZoneId),
    written: { since: first.toString(), until: last.toString() },
    said: {
      since: say('since {day}', { day: since }),
      until: say('until {day}', { day: until }),
      within: say('from {since} to {until}', { since, until }),
      ...said,
    },
  };
}

/** On a Monday, “Monday” is the one a week ago: the day itself would be called today. */
function weekdayBefore(today: Day, weekday: number, here: Time): Found {
  const day = today.subtract({ days: ((today.dayOfWeek - weekday + 6) % 7) + 1 });
  return days(day, day, here, {
    ...sayWeekdays(day, day),
    within: say('on {weekday}, {day}', { weekday: sayWeekday(day), day: sayDay(day) }),
  });
}

/** On a Saturday, “the weekend” is the one before: like a weekday, which would be called today. */
function weekendOf(which: 'this' | 'last' | 'the', today: Day, here: Time): Found {
  const sinceSaturday = (today.dayOfWeek + 1) % 7;
  const isNow = sinceSaturday < 2;
  const weeks = isNow && which !== 'this' ? 1 : 0;
  const first = today.subtract({ weeks, days: sinceSaturday });
  const last = first.add({ days: 1 });
  return days(first, last, here, sayWeekdays(first, last));
}

function calendarOf({ unit, back }: Extract<Named, { kind: 'calendar' }>, here: Time): Found {
  const today = here.toPlainDate();
  if (unit === 'year') return yearOf(today.year - back, here);
  if (unit === 'month') return monthOf(today.subtract({ months: back }), here);
  const first = today.subtract({ weeks: back }).subtract({ days: today.dayOfWeek - 1 });
  const last = first.add({ days: 6 });
  return days(first, last, here, sayWeekdays(first, last));
}

function monthOf(day: Day, here: Time): Found {
  const first = day.with({ day: 1 });
  const last = day.with({ day: day.daysInMonth });
  return days(first, last, here, {
    within: say('in {month}', { month: sayMonth(day) }),
  });
}

function yearOf(year: number, here: Time): Found {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return days(first, first.with({ month: 12, day: 31 }), here, {
    within: say('in {year}', { year }),
  });
}

/** `since Monday, 23 November 2026`: first and last of several days, or the only one. */
const sayWeekdays = (first: Day, last: Day): Naming['said'] => ({
  since: say('since {weekday}, {day}', { weekday: sayWeekday(first), day: sayDay(first) }),
  until: say('until {weekday}, {day}', { weekday: sayWeekday(last), day: sayDay(last) }),
  within: say('from {weekday}, {day} to {untilWeekday}, {untilDay}', {
    weekday: sayWeekday(first),
    day: sayDay(first),
    untilWeekday: sayWeekday(last),
    untilDay: sayDay(last),
  }),
});

/** Of a day so many days back that has a name of its own. */
function sayNear(back: number): Naming['said'] {
  const { since, until, within } = NEAR[back]!;
  return { since: say(since), until: say(until), within: say(within) };
}

const NEAR: Record<number, Record<keyof Naming['said'], Message>> = {
  [-1]: {
    since: message('since tomorrow'),
    until: message('until tomorrow'),
    within: message('tomorrow'),
  },
  0: { since: message('since today'), until: message('until today'), within: message('today') },
  1: {
    since: message('since yesterday'),
    until: message('until yesterday'),
    within: message('yesterday'),
  },
  2: {
    since: message('since the day before yesterday'),
    until: message('until the day before yesterday'),
    within: message('the day before yesterday'),
  },
};

const IN_THE_LAST: Record<Unit, Message> = {
  minute: message('in the last {amount, plural, =1 {minute} one {# minute} other {# minutes}}'),
  hour: message('in the last {amount, plural, =1 {hour} one {# hour} other {# hours}}'),
  day: message('in the last {amount, plural, =1 {day} one {# day} other {# days}}'),
  week: message('in the last {amount, plural, =1 {week} one {# week} other {# weeks}}'),
  month: message('in the last {amount, plural, =1 {month} one {# month} other {# months}}'),
  year: message('in the last {amount, plural, =1 {year} one {# year} other {# years}}'),
};

const UNTIL_AGO: Record<Unit, Message> = {
  minute: message('until {amount, plural, one {# minute} other {# minutes}} ago'),
  hour: message('until {amount, plural, one {# hour} other {# hours}} ago'),
  day: message('until {amount, plural, one {# day} other {# days}} ago'),
  week: message('until {amount, plural, one {# week} other {# weeks}} ago'),
  month: message('until {amount, plural, one {# month} other {# months}} ago'),
  year: message('until {amount, plural, one {# year} other {# years}} ago'),
};
