import { listAll } from '../../language/list.ts';
import { message, say } from '../../language/say.ts';

/** Days of the week by number from Monday, 0, and the texts that an order has for them. */
const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const ALL_DAYS: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
const WEEKDAYS: readonly number[] = ALL_DAYS.slice(0, 5);

const SETS: Record<string, readonly number[]> = {
  daily: ALL_DAYS,
  everyday: ALL_DAYS,
  weekdays: WEEKDAYS,
  weekends: ALL_DAYS.slice(5),
};

/** `weekdays`, `mon,wed,fri`: one text for the same days, however they were typed. */
export function writeDays(days: Iterable<number>): string {
  const sorted = [...new Set(days)].sort();
  const set = Object.keys(SETS).find((name) => SETS[name]!.join() === sorted.join());
  return set ?? sorted.map((day) => NAMES[day]!.slice(0, 3)).join(',');
}

/** All days from one to another, also over the week's end. */
export function daysBetween(from: number, to: number): number[] {
  const days = [from];
  for (let day = from; day !== to; days.push(day)) day = (day + 1) % 7;
  return days;
}

/**
 * The days of a text that `writeDays` has written, or that older versions have stored as typed:
 * `Monday, thu`, `tue-sat`. Undefined where it is none.
 */
export function readStoredDays(text: string): number[] | undefined {
  const typed = text.trim().toLowerCase();
  if (Object.hasOwn(SETS, typed)) return [...SETS[typed]!];
  const parts = typed.split(/[,+]/u).map((part) => part.split(/[-–]/u).map(dayCalled));
  if (parts.some((part) => part.length > 2 || part.includes(-1))) return undefined;
  const days = parts.flatMap(([from = -1, to = from]) => daysBetween(from, to));
  return [...new Set(days)].sort();
}

/** `mon`, `Thurs`, `wednesdays` */
function dayCalled(typed: string): number {
  const name = typed.trim();
  if (!/^[a-z]{2,10}$/u.test(name)) return -1;
  const single = name.length > 4 ? name.replace(/s$/u, '') : name;
  return NAMES.findIndex((day) => day.startsWith(name) || day.startsWith(single));
}

/** Stored days as `writeDays` writes them today. */
export const uniformDays = (stored: string): string => writeDays(readStoredDays(stored) ?? []);

/** `['mon', 'wed']`, for programs. */
export const dayNames = (stored: string): string[] =>
  (readStoredDays(stored) ?? []).map((day) => NAMES[day]!.slice(0, 3));

/** `every weekday`, `on Mondays and Fridays`, for people. */
export function sayDays(stored: string): string {
  switch (uniformDays(stored)) {
    case 'daily':
      return say('every day');
    case 'weekdays':
      return say('every weekday');
    case 'weekends':
      return say('at weekends');
  }
  const names = (readStoredDays(stored) ?? []).map((day) => say(ON_DAYS[day]!));
  return names.length > 0 ? say('on {days}', { days: listAll(names) }) : stored;
}

const ON_DAYS = [
  message('Mondays'),
  message('Tuesdays'),
  message('Wednesdays'),
  message('Thursdays'),
  message('Fridays'),
  message('Saturdays'),
  message('Sundays'),
];
