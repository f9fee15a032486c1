import { dayStart } from './day-start.ts';

// /2026/11/23/ in a web address
const URL_DATE = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/u;

/** The date in the path of an address such as `https://news.example/2026/11/23/talks`. */
export function dateFromUrl(url: string | null): string | null {
  const [, year, month, day] = URL_DATE.exec(url ?? '') ?? [];
  const start = dayStart(Number(year), Number(month) - 1, Number(day));
  return start === undefined ? null : new Date(start).toISOString();
}
