import type { Feed } from '../model.ts';
import type { Store } from '../store/store.ts';
import type { FeedItem } from './feed-items.ts';
import { parseFeed } from './parse-feed.ts';
import { type ItemDeps, idOf, readItem } from './read-item.ts';
import type { Fetched } from './read-response.ts';
import { type ArticleStore, storeArticle } from './store-article.ts';

export type RefreshDeps = ItemDeps & {
  store: ArticleStore & Pick<Store, 'knownArticles' | 'markFeed'>;
  now: () => Date;
  /** Hears of every item that could not be read, and why the feed could not. */
  onError: (error: unknown, where: string) => void;
};

const MAX_NEW = 30;
const EVERY_MS = 15 * 60_000;
const LONGEST_MS = 6 * 60 * 60_000;

/**
 * Visits a feed and saves its new articles, the newest thirty at most, each as its page gives it, or as the
 * feed itself does where the page gives less. Never throws for what the feed or a page did: a failing feed is
 * marked, in words, and asked again later and later.
 */
export async function refreshFeed(
  feed: Feed,
  deps: RefreshDeps,
): Promise<{ added: number; failed: number }> {
  const now = deps.now();
  try {
    const fetched = await deps.fetch(feed.url, { ...validatorsOf(feed), wants: 'feed' });
    const counts = fetched.status === 304 ? NOTHING : await addItems(feed, fetched, now, deps);
    await deps.store.markFeed(feed.id, {
      checkedAt: now.toISOString(),
      deliveredAt: now.toISOString(),
      ...validatorsOf(fetched.status === 304 ? feed : fetched),
      failures: 0,
      lastError: null,
      nextDueAt: later(now, EVERY_MS),
    });
    return counts;
  } catch (error) {
    deps.onError(error, feed.url);
    const failures = feed.failures + 1;
    await deps.store.markFeed(feed.id, {
      checkedAt: now.toISOString(),
      failures,
      lastError: error instanceof Error ? error.message : String(error),
      nextDueAt: later(now, Math.min(EVERY_MS * 2 ** Math.min(failures, 10), LONGEST_MS)),
    });
    return NOTHING;
  }
}

const NOTHING = { added: 0, failed: 0 };

const validatorsOf = ({ etag, lastModified }: Pick<Feed, 'etag' | 'lastModified'>) => ({
  etag,
  lastModified,
});

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

type NewItem = { item: FeedItem; id: string };

async function addItems(
  feed: Feed,
  { body, contentType, url }: Fetched,
  now: Date,
  deps: RefreshDeps,
): Promise<{ added: number; failed: number }> {
  const { items } = parseFeed(body, { url, contentType });
  const counts = { added: 0, failed: 0 };
  for (const { item, id } of await newItems(feed, items, deps)) {
    try {
      const page = await readItem(item, deps);
      const isNew = await storeArticle(page, aboutItem(feed, item, id, now), deps);
      if (isNew) counts.added++;
    } catch (error) {
      deps.onError(error, item.url ?? item.title);
      counts.failed++;
    }
  }
  return counts;
}

/** The items not stored yet, newest first; those without a date come last, in the feed's order. */
async function newItems(feed: Feed, items: FeedItem[], { store }: RefreshDeps): Promise<NewItem[]> {
  const keyed = items.map((item) => ({ item, id: idOf(item, feed.url) }));
  const known = await store.knownArticles(keyed.map(({ id }) => id));
  return keyed
    .filter(({ id }) => !known.has(id))
    .sort((a, b) => (b.item.published ?? '').localeCompare(a.item.published ?? ''))
    .slice(0, MAX_NEW);
}

function aboutItem(feed: Feed, { url, published }: FeedItem, id: string, now: Date) {
  const sample = feed.kind === 'sample';
  return {
    id,
    feedId: feed.id,
    outlet: feed.title,
    url,
    published,
    sample,
    now: now.toISOString(),
  };
}
