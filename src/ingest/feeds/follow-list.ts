import type { Feeds } from '../../store/feeds.ts';
import type { ListedFeed } from './read-opml.ts';

/** Has a place follow feeds under the titles and in the groups of its list. They are first visited when they are due. */
export async function followList(
  feeds: ListedFeed[],
  { store, placeId, now }: { store: Feeds; placeId: string; now: Date },
): Promise<void> {
  for (const { url, title, group } of feeds) {
    const feed = await store.saveFeed({
      url,
      // Others may follow it too, and what it is called here is not their business.
      title: new URL(url).hostname.replace(/^www\./u, ''),
      group: null,
      kind: 'network',
      shared: false,
      now: now.toISOString(),
    });
    await store.followFeed(placeId, feed.id, { title, group });
  }
}
