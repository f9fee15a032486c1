import { tally } from '../../text/tally.ts';
import type { FeedItem } from './feed-item.ts';

/** Two reports may come out in one moment. */
const MIN_ITEMS = 3;
const MIN_SHARE = 1 / 2;

/**
 * The items, those marked to which the feed gives the same instant as to most of its items. An instant
 * at which most were changed is when the feed was made, and is left out.
 */
export function markStamped(items: FeedItem[]): FeedItem[] {
  const published = commonest(items.map((item) => item.published));
  const updated = commonest(items.map((item) => item.updated));
  return items.map(({ updated: changed, ...item }) => ({
    ...item,
    ...(changed !== undefined && !updated.has(changed) && { updated: changed }),
    ...(item.published !== null && published.has(item.published) && { isStamped: true as const }),
  }));
}

/** The instants that most have. */
function commonest(instants: (string | null | undefined)[]): Set<string> {
  const least = Math.max(MIN_ITEMS, instants.length * MIN_SHARE);
  const met = [...tally(instants.flatMap((instant) => instant ?? []))];
  return new Set(met.flatMap(([instant, times]) => (times >= least ? instant : [])));
}
