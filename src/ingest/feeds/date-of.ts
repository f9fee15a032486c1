import { readDate } from '../dates/read-date.ts';
import type { Where } from '../dates/where.ts';
import type { RawItem } from './raw-feed.ts';

/** The best date of an item that can be read. */
export function dateOf({ dates }: RawItem, where: Where): string | null {
  for (const date of dates) {
    const read = readDate(date, where);
    if (read) return read;
  }
  return null;
}
