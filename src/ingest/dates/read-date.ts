import { orderIn, orderOn } from './day-order.ts';
import { dayStart } from './day-start.ts';
import { monthOf } from './month-of.ts';
import { readTime } from './read-time.ts';
import { spellEastAsian } from './spell-east-asian.ts';
import type { Order, Where } from './where.ts';
import { zoneOffset } from './zone-offset.ts';

// `Fri, `, `Freitag, den `, `sexta-feira, `
const WEEKDAY = String.raw`(?:\p{L}[\p{L}-]{1,13}\.?(?:,\s?|\s)(?:(?:den|d\.|the|le|el)\s)?)?`;
// What follows a year: a time, or nothing
const END = String.raw`\.?(?:\sг\.)?(?=[\s,]|T\d|$)`;
const MONTH = String.raw`(?<name>\p{L}[\p{L}\p{M}]{2,13})\.?`;
const ORDINAL = 'st|nd|rd|th|er|o|a|\\.';
// 2026-11-23, 2026/11/23, 2026.11.23; a time may follow after T or a space
const ISO = new RegExp(
  String.raw`^${WEEKDAY}(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?:T(?=\d)|(?=[\s,]|$))`,
  'iu',
);
// 20261123T1000, 20261123100000, 20261123
const COMPACT = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T(?=\d)|(?=\d{6}$)|$)/iu;
// Mon, 23 Nov 2026; 23rd of November 2026; 23. November 2026; 23 de noviembre de 2026; 23-Nov-26
const DAY_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(?<day>\d{1,2})(?:${ORDINAL})?[\s-]?(?:(?:of|de)\s|d['’]\s?)?${MONTH},?[\s/-]?(?:(?:de|del)\s)?(?<year>\d{4}|\d{2})${END}`,
  'u',
);
// November 23, 2026; Mon Nov 23 2026
const MONTH_FIRST = new RegExp(
  String.raw`^${WEEKDAY}${MONTH}\s(?<day>\d{1,2})(?:${ORDINAL})?,?\s(?<year>\d{4})${END}`,
  'u',
);
// 23.11.2026, 23/11/2026, Fri, 11/20/2026, 11/20/26
const NUMBERS = new RegExp(
  String.raw`^(?<weekday>${WEEKDAY})(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})${END}`,
  'u',
);
const FORMS = [ISO, COMPACT, DAY_FIRST, MONTH_FIRST, NUMBERS];
// Posted on, Published: , Veröffentlicht am , Publié le
const LEAD =
  /^(?:(?:first|last)\s)?(?:created|date|modified|posted|published|updated|aktualisiert|erstellt|stand|veröffentlicht|mis\sà\sjour|publié|actualizado|aggiornato|atualizado|gepubliceerd|publicado|pubblicato)(?:\s?:|\s(?:am|at|el|em|il|le|on|op)\b:?)\s?(?=[\p{L}\d])/iu;
// 23/Nov/2026:10:00:00 +0000: the log of a server
const LOGGED = /^(\d{1,2})\/(\p{L}{3})\/(\d{4}):(?=\d)/u;
// Mon Nov 23 10:00:00 GMT 2026: C writes the year last
const YEAR_LAST =
  /^((?:\p{L}{3}\s)?\p{L}{3}\s\d{1,2})\s([\d:]+(?:\s(?:[A-Z]{1,5}|[+-]\d{4}))?)\s(\d{4})$/u;
// 6:00 PM, 20 November 2026; 18:00 IST, November 20, 2026
const TIME_FIRST =
  /^(\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[aApP]\.?[mM]\.?)?(?:\s[A-Z]{2,4})?)(?:,\s?|\s[|–-]\s?|\s(?:on\s)?)(.*\d{4})$/u;
// Seconds or milliseconds since 1970
const EPOCH = /^(?:(\d{10})(?:\.\d{1,6})?|(\d{13}))$/u;
/** Shorter or later ones count something else. */
const FIRST_EPOCH_MS = Date.UTC(2000, 0);
const LAST_EPOCH_MS = Date.UTC(2101, 0);
const MAX_CHARS = 100;

type Parts = Record<string, string | undefined>;

/**
 * A date from a feed, page or text as ISO 8601 in UTC; without a zone it counts as UTC. `where` is
 * what is known of the place that wrote it. A wrong date is worse than none, so 30 February,
 * “yesterday” and zones that nobody knows give null, and so do 11/12/2026 and 18:00 IST where
 * nothing tells what they mean.
 */
export function readDate(raw: string | null | undefined, where: Where = {}): string | null {
  const text = raw?.trim().replace(/\s+/gu, ' ') ?? '';
  if (text === '' || text.length > MAX_CHARS) return null;
  const ms = readEpoch(text) ?? readForms(inUsualOrder(text), where);
  // The first moment of 1970 is what a program writes that has no date.
  return ms ? new Date(ms).toISOString() : null;
}

function readEpoch(text: string): number | undefined {
  const [whole, seconds] = EPOCH.exec(text) ?? [];
  const ms = whole && Math.floor(Number(whole) * (seconds ? 1_000 : 1));
  return ms && ms >= FIRST_EPOCH_MS && ms < LAST_EPOCH_MS ? ms : undefined;
}

/** The day before the time, and the year beside the day; without a word before. */
const inUsualOrder = (text: string): string =>
  spellEastAsian(text.normalize('NFKC').replace(LEAD, ''))
    .replace(LOGGED, '$1 $2 $3 ')
    .replace(YEAR_LAST, '$1 $3 $2')
    .replace(TIME_FIRST, '$2 $1');

function readForms(line: string, where: Where): number | undefined {
  for (const form of FORMS) {
    const match = form.exec(line);
    if (match?.groups) return toInstant(match.groups, line.slice(match[0].length), where);
  }
  return undefined;
}

/** `rest` is the time of day that follows the date. */
function toInstant(parts: Parts, rest: string, where: Where): number | undefined {
  const [day, month] = dayAndMonth(parts, where);
  const start =
    month === undefined ? undefined : dayStart(fullYear(parts.year), month, Number(day));
  if (start === undefined || rest === '') return start;
  const time = readTime(rest);
  const offset = time && zoneOffset(time.zone ?? 'Z', start + time.ms, where);
  return offset === undefined ? undefined : start + time!.ms - offset;
}

/** The month counts from 0; undefined where it is no month, or where either number may be it. */
function dayAndMonth(
  { day, month, name, first, second, ...rest }: Parts,
  where: Where,
): [day: string | undefined, month: number | undefined] {
  if (name) return [day, monthOf(name, where.language)];
  if (first === undefined) return [day, Number(month) - 1];
  const order = orderOf(Number(first), Number(second), rest, where);
  return order === 'month' ? [second, Number(first) - 1] : [first, order && Number(second) - 1];
}

function orderOf(
  first: number,
  second: number,
  { mark, weekday = '', year = '' }: Parts,
  where: Where,
): Order | undefined {
  // 24/11/26 may be in 2024.
  const mayBeginWithYear = year.length === 2 && mark !== '.' && first > 12;
  if ((first > 12 && !mayBeginWithYear) || first === second) return 'day';
  if (second > 12) return 'month';
  // Nobody who puts the month first writes stops.
  if (mark === '.') return 'day';
  return orderOn(weekday, first, second, fullYear(year)) ?? orderIn(where);
}

/** `04` is 2004, `96` is 1996. */
const fullYear = (year = ''): number =>
  Number(year) + (year.length > 2 ? 0 : Number(year) < 70 ? 2000 : 1900);
