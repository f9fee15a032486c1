import type { DatedItem } from './date-of.ts';

/**
 * The newest items first, wherever a feed puts them. An item without a date counts as old as the one
 * before it, or else as the next one that has a date.
 */
export function newestFirst(items: DatedItem[]): DatedItem[] {
  let last = items.find(({ published }) => published !== null)?.published ?? '';
  return items
    .map((item) => {
      last = item.published ?? last;
      return { item, date: last };
    })
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .map(({ item }) => item);
}

/** Whether a feed adds its news at the end. */
export function isOldestFirst(items: DatedItem[]): boolean {
  const dates = items.map(({ published }) => published).filter((date) => date !== null);
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  return first < last;
}
