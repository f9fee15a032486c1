import { Temporal } from 'temporal-polyfill';
import { sayMonth, sayMonthOfYear } from '../../language/days.ts';
import { say } from '../../language/say.ts';
import { UserError } from '../errors.ts';

type TypedDate = { year: number | undefined; month: number | undefined; day: number };

/** Two leap days are at most so many years apart. */
const MAX_YEARS_APART = 8;
const LEAP_YEAR = 2024;

/**
 * The day of a date as it was typed; without a year or a month, the latest that has begun. Throws
 * `UserError` where there is no such day.
 */
export function findDate(
  { year, month, day }: TypedDate,
  text: string,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  if (month === undefined) return findDay(day, text, today);
  if (month < 1 || month > 12)
    throw new UserError(
      say(
        '“{words}” is no date, since a year has 12 months. Write year, month and day: 2026-11-20.',
        { words: text },
      ),
    );
  const longest = Temporal.PlainYearMonth.from({ year: year ?? LEAP_YEAR, month }).daysInMonth;
  if (day < 1 || day > longest)
    throw new UserError(
      say(
        '“{words}” is no date: {month} has {days, plural, one {# day} other {# days}}. Write another day.',
        {
          words: text,
          month:
            year === undefined
              ? sayMonthOfYear({ year: LEAP_YEAR, month, day: 1 })
              : sayMonth({ year, month, day: 1 }),
          days: longest,
        },
      ),
    );
  if (year !== undefined) return Temporal.PlainDate.from({ year, month, day });
  const years = Array.from({ length: MAX_YEARS_APART + 1 }, (_, back) => today.year - back);
  return years
    .map((one) => Temporal.PlainDate.from({ year: one, month, day }))
    .find((date) => date.day === day && Temporal.PlainDate.compare(date, today) <= 0)!;
}

/** Of two months in a row, one has 31 days. */
const MAX_MONTHS_APART = 2;

/** “the 25th”: of this month, or of the latest that has such a day and it has begun. */
function findDay(day: number, text: string, today: Temporal.PlainDate): Temporal.PlainDate {
  if (day < 1 || day > 31)
    throw new UserError(
      say('“{words}” is no date: no month has such a day. Write another day.', { words: text }),
    );
  const months = Array.from({ length: MAX_MONTHS_APART + 1 }, (_, back) =>
    today.with({ day: 1 }).subtract({ months: back }),
  );
  return months
    .map((first) => first.with({ day }))
    .find((date) => date.day === day && Temporal.PlainDate.compare(date, today) <= 0)!;
}
