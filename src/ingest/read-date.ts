const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// Hours from UTC of the zone names that feeds use; any other name counts as UTC
const ZONE_HOURS: Record<string, number> = {
  ACST: 9.5,
  AEDT: 11,
  AEST: 10,
  AKDT: -8,
  AKST: -9,
  BST: 1,
  CDT: -5,
  CEST: 2,
  CET: 1,
  CST: -6,
  EDT: -4,
  EEST: 3,
  EET: 2,
  EST: -5,
  HKT: 8,
  HST: -10,
  JST: 9,
  MDT: -6,
  MSK: 3,
  MST: -7,
  NZDT: 13,
  NZST: 12,
  PDT: -7,
  PST: -8,
  SAST: 2,
  SGT: 8,
  WEST: 1,
};
const WEEKDAY = String.raw`(?:\p{L}{2,12}\.?(?:,\s?|\s))?`;
// 2026-11-23, 2026/11/23; a time may follow after T or a space
const ISO = /^(?<year>\d{4})([-/])(?<month>\d{2})\2(?<day>\d{2})(?:T(?=\d)|(?=\s)|$)/u;
// 20261123T1000
const COMPACT = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})T(?=\d)/u;
// Mon, 23 Nov 2026; 23rd November 2026; 23-Nov-26
const DAY_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[\s-](?<name>\p{L}{3,9})\.?,?[\s-](?<year>\d{4}|\d{2})(?=[\s,]|$)`,
  'u',
);
// November 23, 2026; Mon Nov 23 2026
const MONTH_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(?<name>\p{L}{3,9})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})(?=[\s,]|$)`,
  'u',
);
// 23.11.2026, 23/11/2026
const NUMBERS = /^(?<day>\d{1,2})(?<mark>[./])(?<month>\d{1,2})\k<mark>(?<year>\d{4})(?=[\s,]|$)/u;
// Mon Nov 23 10:00:00 GMT 2026: C writes the year last
const YEAR_LAST = /^((?:\p{L}{3}\s)?\p{L}{3}\s\d{1,2})\s([\d:]+(?:\s[A-Z]{1,5})?)\s(\d{4})$/u;
// 10:00, 10:00:00.123Z, at 3:04 p.m. EST, 10:00:00 -0700 (MST), 10:00 GMT+2
const TIME =
  /^,?\s*(?:at\s)?(?<hour>\d{1,2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?\s*(?<half>[ap]\.?m\b\.?)?\s*(?<zone>[A-Z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{1,2}:?\d{2})?(?:\s\(?[A-Z]{2,5}\)?)?$/iu;
// /2026/11/23/ in a web address
const URL_DATE = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/u;
const MAX_CHARS = 60;
const MAX_OFFSET_MINUTES = 14 * 60;

type Parts = Record<string, string | undefined>;

/**
 * A date from a feed, page or text as ISO 8601 in UTC; without a zone it counts as UTC. A wrong
 * date is worse than none, so 30 February, 11/12/2026 (which is the month?) and “yesterday” give
 * null.
 */
export function readDate(raw: string | null | undefined): string | null {
  const text = raw?.trim().replace(/\s+/gu, ' ') ?? '';
  if (text.length > MAX_CHARS) return null;
  const line = text.replace(YEAR_LAST, '$1 $3 $2');
  for (const pattern of [ISO, COMPACT, DAY_FIRST, MONTH_FIRST, NUMBERS]) {
    const match = pattern.exec(line);
    if (match?.groups) return toInstant(match.groups, line.slice(match[0].length));
  }
  return null;
}

/** The date in the path of an address such as `https://news.example/2026/11/23/talks`. */
export function dateFromUrl(url: string | null): string | null {
  const [, year, month, day] = URL_DATE.exec(url ?? '') ?? [];
  return year ? toInstant({ year, month, day }, '') : null;
}

/** `rest` is the time of day that follows the date. */
function toInstant({ year = '', month, name, day = '', mark }: Parts, rest: string): string | null {
  // 11/12/2026: in some countries the month comes first.
  if (mark === '/' && Number(day) <= 12 && day !== month) return null;
  const monthIndex = name ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) : Number(month) - 1;
  const start = new Date(Date.UTC(fullYear(year), monthIndex, Number(day)));
  const isReal =
    start.getUTCFullYear() >= 1970 &&
    start.getUTCFullYear() <= 2100 &&
    start.getUTCMonth() === monthIndex &&
    start.getUTCDate() === Number(day);
  const after = rest === '' ? 0 : millisecondsAfter(rest);
  return isReal && after !== undefined ? new Date(start.getTime() + after).toISOString() : null;
}

/** `04` is 2004, `96` is 1996. */
const fullYear = (year: string): number =>
  Number(year) + (year.length > 2 ? 0 : Number(year) < 70 ? 2000 : 1900);

/** Milliseconds from midnight UTC to a time of day in its zone; undefined if it is not a time. */
function millisecondsAfter(text: string): number | undefined {
  const {
    hour,
    minute,
    second = '0',
    fraction = '0',
    half,
    zone = 'Z',
  } = TIME.exec(text)?.groups ?? {};
  const offset = offsetMinutes(zone.toUpperCase());
  if (hour === undefined || Math.abs(offset) > MAX_OFFSET_MINUTES) return undefined;
  if (half ? Number(hour) < 1 || Number(hour) > 12 : Number(hour) > 23) return undefined;
  if (Number(minute) > 59 || Number(second) > 60) return undefined;
  const hours = half ? (Number(hour) % 12) + (/^p/iu.test(half) ? 12 : 0) : Number(hour);
  const seconds = (hours * 60 + Number(minute) - offset) * 60 + Number(second);
  return seconds * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
}

/** Minutes from UTC of `+0530`, `-7:00`, `GMT+2` or `EST`. */
function offsetMinutes(zone: string): number {
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone) ?? [];
  if (!hours) return (ZONE_HOURS[zone] ?? 0) * 60;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
