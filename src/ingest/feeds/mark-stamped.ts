import { tally } from '../../text/tally.ts';
import type { FeedItem } from './feed-item.ts';

/** Two reports may come out in one moment. */
const MIN_ITEMS = 3;
const MIN_SHARE = 1 / 2;

/** The items, those marked to which the feed gives the same instant as to most of its items. */
export function markStamped(items: FeedItem[]): FeedItem[] {
  const instants = tally(items.flatMap(({ published }) => published ?? []));
  const least = Math.max(MIN_ITEMS, items.length * MIN_SHARE);
  return items.map((item) =>
    item.published !== null && (instants.get(item.published) ?? 0) >= least
      ? { ...item, isStamped: true }
      : item,
  );
}
