/** Days of the week by number from Monday, 0, and the texts that an order has for them. */
const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export const ALL_DAYS: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

const SETS: Record<string, string> = {
  'mon,tue,wed,thu,fri': 'weekdays',
  'sat,sun': 'weekends',
  'mon,tue,wed,thu,fri,sat,sun': 'daily',
};

/** `weekdays`, `mon,wed,fri`: one text for the same days, however they were typed. */
export function writeDays(days: Iterable<number>): string {
  const names = [...new Set(days)]
    .sort()
    .map((day) => NAMES[day])
    .join(',');
  return SETS[names] ?? names;
}

/** All days from one to another, also over the week's end. */
export function daysBetween(from: number, to: number): number[] {
  const days = [from];
  for (let day = from; day !== to; days.push(day)) day = (day + 1) % 7;
  return days;
}
