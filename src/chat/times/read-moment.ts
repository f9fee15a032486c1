import { Temporal } from 'temporal-polyfill';
import { sayDay } from '../../language/days.ts';
import { say } from '../../language/say.ts';
import { nameSpoken } from '../../language/translate.ts';
import { UserError } from '../errors.ts';
import { findMoment, type Naming } from './find-moment.ts';
import { parseMoment } from './parse-moment.ts';

/** A stretch of time that somebody named; for `7d` and `2026-11-20T10:00` a single point. */
export type Moment = Naming & {
  /** ISO 8601, its first instant. */
  start: string;
  /** The first instant after it; of a point, the point itself. */
  end: string;
};

/** The clock and the time zone of whoever asks. */
export type Clock = { now: Date; zone: string };

/** Nothing older is news; later years are typing errors. */
const [MIN_YEAR, MAX_YEAR] = [1900, 2999];

/**
 * Reads a day, a span of days or a time: `yesterday`, `20 November`, `last week`, `7d`. Days are
 * those of the asker's time zone and weeks begin on Monday; without a year, the latest that has
 * begun is meant. A length counts back from this minute, by the calendar from days on. Only
 * with `ahead` it may begin in the future. Throws `UserError`; `key` is the option that is read.
 */
export function readMoment(
  text: string,
  key: string,
  { now, zone }: Clock,
  { ahead = false } = {},
): Moment {
  const named = parseMoment(text);
  if (!named)
    throw new UserError(
      say(
        '{option} is a time such as 7d, yesterday, last week, 20 November or 2026-11-20, not “{words}”.',
        { option: nameSpoken(key), words: text },
      ),
    );
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const { start, end, ...rest } = findMoment(named, text, here);
  if (start.year < MIN_YEAR || start.year > MAX_YEAR)
    throw new UserError(
      say('“{words}” is too far from today. Write a time from {year} on, such as 10y or 1990.', {
        words: text,
        year: MIN_YEAR,
      }),
    );
  if (!ahead && start.epochMilliseconds > now.getTime())
    throw new UserError(
      say('“{words}” has not come yet: today is {day}. Write a time before now.', {
        words: text,
        day: sayDay(here.toPlainDate()),
      }),
    );
  return { start: toIso(start), end: toIso(end), ...rest };
}

const toIso = (time: Temporal.ZonedDateTime): string =>
  new Date(time.epochMilliseconds).toISOString();
