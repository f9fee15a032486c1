import { dropOldest } from '../drop-oldest.ts';
import { localeOf, type Order, type Where } from './where.ts';

// 11/23/2026, Fri, 11/23/2026 - 18:00: two numbers before a year
const TWO_NUMBERS = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2\d{4}(?!\d)/u;
// 11/23/26
const SHORT_YEAR = /^(\d{1,2})([/-])(\d{1,2})\2\d{2}(?!\d)/u;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MAX_CHARS = 100;
const MAX_KNOWN = 100;
const known = new Map<string, Order | undefined>();

/**
 * Which of two numbers comes first, as dates that can mean only one thing tell for all; undefined
 * where they are written in several ways, some with a slash, some with a hyphen.
 */
export function orderAmong(dates: (string | undefined)[]): Order | undefined {
  const numbered = dates.flatMap((date) => numbersIn(date?.trim().slice(0, MAX_CHARS) ?? ''));
  const marks = new Set(numbered.map(({ mark }) => mark));
  return marks.size > 1 ? undefined : agreed(numbered.map(orderOf));
}

/** Which of two numbers comes first where the date was written; undefined where that is not sure. */
export function orderIn({ order, language, country }: Where): Order | undefined {
  if (order) return order;
  const locale = localeOf(language);
  const tongue = locale?.language ?? 'en';
  // Programs for websites call every English `en`, or `en-US` if nobody changes it.
  const isSaid = locale && (tongue !== 'en' || locale.region);
  return agreed([
    isSaid ? usualIn(locale.toString()) : undefined,
    country && usualIn(`${tongue}-${country}`),
  ]);
}

/** Which of two numbers comes first where only one order falls on the day of the week. */
export function orderOn(
  weekday: string,
  first: number,
  second: number,
  year: number,
): Order | undefined {
  const wanted = WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase());
  const isOn = (month: number, day: number): boolean =>
    new Date(Date.UTC(year, month - 1, day)).getUTCDay() === wanted;
  const isDay = isOn(second, first);
  return isDay === isOn(first, second) ? undefined : isDay ? 'day' : 'month';
}

type Numbers = { first: number; second: number; mark: string };

function numbersIn(date: string): Numbers[] {
  const [, first, mark = '', second] = TWO_NUMBERS.exec(date) ?? SHORT_YEAR.exec(date) ?? [];
  return first ? [{ first: Number(first), second: Number(second), mark }] : [];
}

function orderOf({ first, second }: Numbers): Order | undefined {
  if (first > 12 && second <= 12) return 'day';
  return second > 12 && first <= 12 ? 'month' : undefined;
}

function agreed(orders: (Order | undefined | '')[]): Order | undefined {
  const [order, ...others] = new Set(orders.filter((one) => one !== undefined && one !== ''));
  return others.length === 0 ? order : undefined;
}

function usualIn(locale: string): Order | undefined {
  if (!known.has(locale)) known.set(locale, askIntl(locale));
  dropOldest(known, MAX_KNOWN);
  return known.get(locale);
}

function askIntl(tag: string): Order | undefined {
  const locale = localeOf(tag);
  const parts = locale && new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).formatToParts(0);
  const first = parts?.find(({ type }) => type !== 'literal')?.type;
  return first === 'day' || first === 'month' ? first : undefined;
}
