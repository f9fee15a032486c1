const MIN_YEAR = 1970;
const MAX_YEAR = 2100;

/**
 * The first millisecond of a day in UTC; `month` counts from 0. Undefined for days that do not exist
 * (30 February), and for years in which there was no feed or that nobody lives to see.
 */
export function dayStart(year: number, month: number, day: number): number | undefined {
  const start = new Date(Date.UTC(year, month, day));
  const isReal =
    year >= MIN_YEAR &&
    year <= MAX_YEAR &&
    start.getUTCMonth() === month &&
    start.getUTCDate() === day;
  return isReal ? start.getTime() : undefined;
}
