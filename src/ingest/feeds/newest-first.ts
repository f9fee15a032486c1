import type { Where } from '../dates/where.ts';
import { dateOf } from './date-of.ts';
import type { RawItem } from './raw-feed.ts';

/**
 * The newest items first, wherever a feed puts them. An item without a date counts as old as the one
 * before it, or else as the next one that has a date.
 */
export function newestFirst(items: RawItem[], where: Where): RawItem[] {
  const dates = items.map((item) => dateOf(item, where));
  let last = dates.find((date) => date !== null) ?? '';
  return items
    .map((item, index) => {
      last = dates[index] ?? last;
      return { item, date: last };
    })
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .map(({ item }) => item);
}

/** Whether a feed adds its news at the end. */
export function isOldestFirst(items: RawItem[], where: Where): boolean {
  const dates = items.map((item) => dateOf(item, where)).filter((date) => date !== null);
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  return first < last;
}
