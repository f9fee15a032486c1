import type { Feeds } from '../../store/feeds.ts';
import { siteName } from '../web/site-name.ts';
import type { ListedFeed } from './read-opml.ts';

/**
 * Makes a place follow feeds, under the titles and in the groups of its list; shared, every place
 * reads them. Nothing is fetched yet: a new feed is due at once.
 */
export async function followList(
  feeds: ListedFeed[],
  {
    store,
    placeId,
    now,
    shared = false,
  }: { store: Feeds; placeId: string; now: Date; shared?: boolean },
): Promise<void> {
  for (const { url, title, group } of feeds) {
    const feed = await store.saveFeed({
      url,
      // Other places may follow the same feed, and this place's titles are not their business.
      title: shared ? title : siteName(url),
      group: shared ? group : null,
      kind: 'network',
      shared,
      now: now.toISOString(),
    });
    await store.followFeed(placeId, feed.id, { title, group });
  }
}
