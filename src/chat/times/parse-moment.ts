import { sayDayOfYear } from '../../language/days.ts';
import { say } from '../../language/say.ts';
/** What a text names, before it is known which day it is. */
export type Named =
  /** Back from now: 7 days, 3 months ago. */
  | { kind: 'length'; amount: number; unit: Unit }
  /** So many days before today. */
  | { kind: 'day'; back: number }
  /** The last one before today; Monday is 1. */
  | { kind: 'weekday'; weekday: number }
  /** This calendar week, month or year, or one before or after it. */
  | { kind: 'calendar'; unit: 'week' | 'month' | 'year'; back: number }
  /** Saturday and Sunday: `this` one, the one before this, or `the` last that is over. */
  | { kind: 'weekend'; which: 'this' | 'last' | 'the' }
  /** Without a year or a month, the latest that has begun. */
  | { kind: 'date'; year: number | undefined; month: number | undefined; day: number }
  | { kind: 'month'; year: number | undefined; month: number }
  | { kind: 'year'; year: number }
  /** `clock` as ISO 8601 writes it; without an offset, by the asker's clock. */
  | { kind: 'time'; year: number; month: number; day: number; clock: string; offset: string }
  /** Two meanings, and how to write each of them. */
  | { kind: 'unclear'; meanings: string[]; write: string[] };

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const UNITS: Record<Unit, string> = {
  minute: 'min mins minutes',
  hour: 'h hr hrs hours',
  day: 'd days',
  week: 'w wk wks weeks',
  month: 'mo mos months',
  year: 'y yr yrs years',
};
const AMOUNTS = '- one two three four five six seven eight nine ten eleven twelve'.split(' ');
const DAYS = ['today', 'yesterday', 'day before yesterday'];
// `this morning`, `tonight`: days are the least that times are told by
const OF_TODAY = /^(?:this (?:morning|afternoon|evening)|tonight)$/u;
// `last night`, `yesterday evening`
const OF_YESTERDAY = /^(?:last night|yesterday (?:morning|afternoon|evening|night))$/u;
/** By number, from 1. */
const WEEKDAYS = '- Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
/** By number, from 1. */
/** One with a leap day, where no year is meant. */
const ANY_YEAR = 2024;

const MONTHS =
  '- January February March April May June July August September October November December'.split(
    ' ',
  );

// `fortnight`, `a fortnight`
const FORTNIGHT = /\b(?:(?:a|one) )?fortnight\b/u;
// `a couple of days`: two
const COUPLE = /\b(?:a )?couple(?: of)?(?= [a-z])/u;
// `on friday evening`: what adds nothing to the day
const AROUND_WEEKDAY = /^(?:on|last) | (?:morning|afternoon|evening|night)$/gu;
// `7d`, `3 months ago`, `a week`, `the last 24 hours`, `week`
const LENGTH = /^(?:(?:the )?(?:last|past) )?(?:(\d+|[a-z]+) |(\d+))?([a-z]+)(?: ago)?$/u;
// `this week`, `last month`
const CALENDAR = /^(this|last|previous|next) (week|month|year)$/u;
// `the weekend`, `last weekend`
const WEEKEND = /^(?:(the|this|last|previous|past) )?weekend$/u;
// `2026-11-20`, `2026/1/5`
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u;
// `20.11.2026`, `3/4/2026`
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u;
// `25.11.`, `25/11`
const DAY_AND_MONTH = /^(\d{1,2})([./])(\d{1,2})\.?$/u;
// `25th`, `the 25th`
const DAY_ALONE = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/u;
// `Monday, 23 November`: what comes after the weekday
const BEHIND_WEEKDAY =
  /^(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)? (.*\d.*)$/u;
// `20 November`, `20th of Nov 2026`
const DAY_FIRST = /^(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>[a-z]+)(?: (?<year>\d{4}))?$/u;
// `November 20`, `Nov 20th 2026`
const MONTH_FIRST = /^(?<month>[a-z]+) (?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}))?$/u;
// `November`, `Nov 2026`
const MONTH = /^(?<month>[a-z]+)(?: (?<year>\d{4}))?$/u;
// `2026-11`
const YEAR_AND_MONTH = /^(\d{4})-(\d{1,2})$/u;
const YEAR = /^\d{4}$/u;
// `2026-11-20T10:00`, `2026-11-20 10:00:30Z`
const TIME =
  /^(\d{4})-(\d\d)-(\d\d)[t ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?)(z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/u;

/**
 * Reads what people write for a day, a span of days or a time: `yesterday`, `20 November`, `last
 * week`, `3 months`. Undefined where it is none of these. A date need not exist.
 */
export function parseMoment(text: string): Named | undefined {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/[\s,]+/gu, ' ')
    .replace(FORTNIGHT, '2 weeks')
    .replace(COUPLE, 'two');
  return parseTyped(typed) ?? parseTyped(BEHIND_WEEKDAY.exec(typed)?.[1] ?? '');
}

function parseTyped(typed: string): Named | undefined {
  return (
    parseDay(typed) ??
    parseCalendar(typed) ??
    parseNumbers(typed) ??
    parseTime(typed) ??
    parseDate(typed) ??
    parseLength(typed)
  );
}

function parseDay(typed: string): Named | undefined {
  if (OF_TODAY.test(typed)) return { kind: 'day', back: 0 };
  if (OF_YESTERDAY.test(typed)) return { kind: 'day', back: 1 };
  if (typed === 'tomorrow') return { kind: 'day', back: -1 };
  const back = DAYS.indexOf(typed.replace(/^the /u, ''));
  if (back >= 0) return { kind: 'day', back };
  const weekday = numberOf(typed.replace(AROUND_WEEKDAY, ''), WEEKDAYS);
  return weekday ? { kind: 'weekday', weekday } : undefined;
}

function parseCalendar(typed: string): Named | undefined {
  const weekend = WEEKEND.exec(typed);
  if (weekend) return { kind: 'weekend', which: weekendOf(weekend[1] ?? 'the') };
  const [, which = '', unit] = CALENDAR.exec(typed) ?? [];
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return undefined;
  return { kind: 'calendar', unit, back: { this: 0, next: -1 }[which] ?? 1 };
}

const weekendOf = (typed: string): 'this' | 'last' | 'the' =>
  typed === 'this' || typed === 'the' ? typed : 'last';

function parseNumbers(typed: string): Named | undefined {
  if (YEAR.test(typed)) return { kind: 'year', year: Number(typed) };
  const [, ofYear, inMonth] = YEAR_AND_MONTH.exec(typed) ?? [];
  if (ofYear) return { kind: 'month', year: Number(ofYear), month: Number(inMonth) };
  const [, year, , month, day] = YEAR_FIRST.exec(typed) ?? [];
  if (year) return { kind: 'date', year: Number(year), month: Number(month), day: Number(day) };
  const [, one, , other, last] = YEAR_LAST.exec(typed) ?? [];
  if (last) return parseDayAndMonth(Number(one), Number(other), Number(last));
  const [, first, mark, second] = DAY_AND_MONTH.exec(typed) ?? [];
  // With a stop between them, the day comes first everywhere.
  if (mark === '.')
    return { kind: 'date', year: undefined, month: Number(second), day: Number(first) };
  return mark ? parseDayAndMonth(Number(first), Number(second)) : undefined;
}

/** Which number is the month differs from country to country, so only one above 12 tells. */
function parseDayAndMonth(one: number, other: number, year?: number): Named {
  if (one > 12 || one === other) return { kind: 'date', year, month: other, day: one };
  if (other > 12) return { kind: 'date', year, month: one, day: other };
  const both = [
    { day: one, month: other },
    { day: other, month: one },
  ];
  return {
    kind: 'unclear',
    meanings: both.map(({ day, month }) => sayDayOfYear({ year: ANY_YEAR, month, day })),
    write: both.map(({ day, month }) =>
      year === undefined
        ? `${day} ${MONTHS[month]}`
        : `${year}-${twoDigits(month)}-${twoDigits(day)}`,
    ),
  };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function parseTime(typed: string): Named | undefined {
  const [, year, month, day, clock, offset = ''] = TIME.exec(typed) ?? [];
  if (!clock) return undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return { kind: 'time', ...date, clock, offset: offset.toUpperCase() };
}

function parseDate(typed: string): Named | undefined {
  const alone = DAY_ALONE.exec(typed)?.[1];
  if (alone) return { kind: 'date', year: undefined, month: undefined, day: Number(alone) };
  const groups = [DAY_FIRST, MONTH_FIRST, MONTH].map((form) => form.exec(typed)?.groups);
  const { day, month: name = '', year: inYear } = groups.find((found) => found) ?? {};
  const month = numberOf(name, MONTHS);
  if (month === undefined) return undefined;
  const year = inYear === undefined ? undefined : Number(inYear);
  return day === undefined
    ? { kind: 'month', year, month }
    : { kind: 'date', year, month, day: Number(day) };
}

/** Its place in a list of names, of which three letters are enough. */
function numberOf(typed: string, names: string[]): number | undefined {
  const at = names.findIndex((name) => name.toLowerCase().startsWith(typed));
  return typed.length >= 3 && at > 0 ? at : undefined;
}

function parseLength(typed: string): Named | undefined {
  const [, apart, close, word] = LENGTH.exec(typed) ?? [];
  const amount = amountOf(apart ?? close);
  if (!word || amount === undefined) return undefined;
  if (word === 'm')
    return {
      kind: 'unclear',
      meanings: [say('minutes'), say('months')],
      write: [`${amount}min`, `${amount}mo`],
    };
  const unit = unitOf(word, (apart ?? close) !== undefined);
  return unit && { kind: 'length', amount, unit };
}

function amountOf(typed = 'a'): number | undefined {
  if (/^\d/u.test(typed)) return Number(typed);
  const amount = typed === 'a' || typed === 'an' ? 1 : AMOUNTS.indexOf(typed);
  return amount > 0 ? amount : undefined;
}

/** Without an amount, as in `past week`, the unit is written out. */
function unitOf(word: string, isShort: boolean): Unit | undefined {
  const units = Object.keys(UNITS) as Unit[];
  return units.find((unit) => unit === word || (isShort && UNITS[unit].split(' ').includes(word)));
}
