import { readDate } from '../dates/read-date.ts';
import type { Where } from '../dates/where.ts';
import type { RawItem } from './raw-feed.ts';

/** An item with the best of its dates that can be read, and its last change, as ISO 8601 in UTC. */
export type DatedItem = RawItem & { published: string | null };

export const dateItem = (item: RawItem, where: Where): DatedItem => ({
  ...item,
  published: dateOf(item, where),
  updated: readDate(item.updated, where) ?? undefined,
});

function dateOf({ dates }: RawItem, where: Where): string | null {
  for (const date of dates) {
    const read = readDate(date, where);
    if (read) return read;
  }
  return null;
}
