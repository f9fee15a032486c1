import type { Feed } from '../../model.ts';
import type { Feeds } from '../../store/feeds.ts';

/** The address of the feed, never fetched, that holds what a place alone has brought. */
export const ownSource = (placeId: string): string => `place:${placeId}`;

/**
 * The feed of what a place has brought: one for all of it, so that what is brought twice is known
 * again. It is not shared, so other places never see what is in it.
 */
export async function saveOwnFeed(
  placeId: string,
  { store, now }: { store: Feeds; now: string },
): Promise<Feed> {
  const feed = await store.saveFeed({
    url: ownSource(placeId),
    title: 'Read and imported here',
    group: null,
    kind: 'import',
    shared: false,
    now,
  });
  await store.followFeed(placeId, feed.id);
  return feed;
}
