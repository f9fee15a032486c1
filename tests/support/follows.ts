import { composeOrders } from '../../main/compose-orders.ts';
import { claimDue } from '../../src/briefings/due/claim-due.ts';
import { createPlaceStories } from '../../src/briefings/place-stories.ts';
import type { Adapter } from '../../src/chat/adapter.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { createWatch } from '../../src/follows/watch.ts';
import { storeArticle } from '../../src/ingest/articles/store-article.ts';
import { shortHash } from '../../src/short-hash.ts';
import type { Store } from '../../src/store/store.ts';
import { deliverRound } from './briefings.ts';
import { addFeed } from './records.ts';

type Printed = {
  outlet: string;
  title: string;
  text: string;
  /** When it came out; when it is read, unless said otherwise. */
  published?: string;
  /** Only these places see it. */
  followedBy?: string[];
  kind?: 'network' | 'import';
  /** The name of its feed, where the outlet has several. */
  feed?: string;
};

export type Posted = { to: string; reply: Reply; at: string };

/**
 * A desk that reads, looks through what it has read, and posts: the clock stands still until it is
 * set. The first article of each outlet is read long before, so that what follows is no first visit.
 */
export function openDesk(store: Store, startAt: string) {
  let now = new Date(startAt);
  const posts: Posted[] = [];
  const clock = () => now;
  let watch = createWatch({ store, now: clock });
  const placeStories = createPlaceStories({ store, now: clock });
  const known = new Set<string>();

  const take = (to: string, reply: Reply, key: string) => {
    posts.push({ to, reply, at: now.toISOString() });
    return { messageId: key };
  };
  const adapter: Adapter = {
    start: async () => {},
    stop: async () => {},
    post: async ({ channel, reply, key }) => take(`#${channel.name}`, reply, key),
    tell: async ({ id: userId }, reply, key) => take(`@${userId}`, reply, key),
    findPost: async () => undefined,
  };

  async function read(article: Printed): Promise<void> {
    const { outlet, title, text, followedBy = [], kind = 'network', feed: name = 'feed' } = article;
    const slug = outlet.toLowerCase().replaceAll(' ', '-');
    const feed = await addFeed(store, `https://${slug}.example/${name}`, { followedBy, kind });
    const url = `https://${slug}.example/${encodeURIComponent(title)}`;
    const realm = followedBy.length > 0 ? feed.id : 'shared';
    await storeArticle(
      {
        ...{ title, outlet, byline: null, url, text, language: 'en' },
        published: article.published ?? now.toISOString(),
      },
      {
        identity: { realm, keys: [shortHash(`${realm} ${url}`, 16)] },
        ...{ feedId: feed.id, outlet, url, sample: false, now: now.toISOString() },
        published: article.published ?? now.toISOString(),
      },
      { store },
    );
  }

  const desk = {
    posts,
    clock,
    set: (at: string) => {
      now = new Date(at);
    },
    /** Reads an article; its outlet was known long before. */
    async print(article: Printed): Promise<void> {
      const name = `${article.outlet} ${article.feed}`;
      if (!known.has(name)) {
        known.add(name);
        const at = now;
        now = new Date(now.getTime() - 30 * 86_400_000);
        await read({ ...article, ...FILLER, published: now.toISOString() });
        now = at;
      }
      await read(article);
    },
    read,
    placeStories,
    look: () => watch(),
    /** The process ends, and another goes on. */
    restart: () => {
      watch = createWatch({ store, now: clock });
    },
    /** What the heartbeat does, at once or at another time. */
    async beat(
      at?: string,
      adapters: Record<string, Adapter> = { discord: adapter, web: adapter },
    ) {
      if (at) now = new Date(at);
      await placeStories();
      await watch();
      await claimDue(store, now);
      await deliverRound({
        ...{ store, adapters, now: clock, compose: composeOrders({ store, now: clock }) },
        onTrouble: () => {},
      });
      return posts.splice(0);
    },
    adapter,
  };
  return desk;
}

const FILLER = { title: 'Weather', text: 'It will rain in the hills, and the coast stays dry.' };
