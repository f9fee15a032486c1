import type { Feed } from '../model.ts';
import type { Store } from '../store/store.ts';
import { decodeText } from './decode.ts';
import type { PageText } from './extract-page.ts';
import type { FeedItem } from './feed-items.ts';
import { articleId } from './identity.ts';
import { parseFeed } from './parse-feed.ts';
import type { ReadPage } from './read-page.ts';
import type { Fetch, Fetched } from './safe-fetch.ts';
import { storeArticle } from './store-article.ts';

export type RefreshDeps = {
  fetch: Fetch;
  readPage: ReadPage;
  store: Pick<Store, 'knownArticles' | 'markFeed' | 'saveArticle'>;
  now: () => Date;
  /** Hears of every item that could not be read, and why the feed could not. */
  onError: (error: unknown, where: string) => void;
};

const MAX_NEW = 30;
const EVERY_MS = 15 * 60_000;
const LONGEST_MS = 6 * 60 * 60_000;
/** A feed's own content shorter than this is a teaser, not an article. */
const LEAST_CONTENT = 200;

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
      etag: fetched.etag ?? feed.etag,
      lastModified: fetched.lastModified ?? feed.lastModified,
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

const validatorsOf = ({ etag, lastModified }: Feed) => ({ etag, lastModified });

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
  const keyed = items.map((item) => ({ item, id: idOf(feed, item) }));
  const known = await store.knownArticles(keyed.map(({ id }) => id));
  return keyed
    .filter(({ id }) => !known.has(id))
    .sort((a, b) => (b.item.published ?? '').localeCompare(a.item.published ?? ''))
    .slice(0, MAX_NEW);
}

const idOf = (feed: Feed, { guid, url, title, summary }: FeedItem): string =>
  articleId({ feedUrl: feed.url, guid, url, text: `${title}\n${summary}` });

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

/** The fuller of what the page and what the feed gives; throws the page's error where neither gives enough. */
async function readItem(item: FeedItem, deps: RefreshDeps): Promise<PageText> {
  const own = await readContent(item, deps);
  try {
    const page = await fetchPage(item, deps);
    return own && own.text.length > page.text.length ? { ...page, text: own.text } : page;
  } catch (error) {
    if (own) return own;
    throw error;
  }
}

async function fetchPage(item: FeedItem, { fetch, readPage }: RefreshDeps): Promise<PageText> {
  if (item.url === null) throw new Error(`“${item.title}” has neither a page nor a text.`);
  const { body, contentType, url } = await fetch(item.url, { wants: 'page' });
  const page = await readPage(decodeText(body, contentType), url);
  return {
    ...page,
    title: item.title,
    byline: page.byline ?? item.author,
    published: item.published ?? page.published,
  };
}

/** What the feed itself holds of the article, if that is more than a teaser. */
async function readContent(
  item: FeedItem,
  { readPage }: RefreshDeps,
): Promise<PageText | undefined> {
  const { contentHtml, summary, url, title, author, published } = item;
  const bare = { title, outlet: null, byline: author, published, url, language: null };
  const text = contentHtml && (await readPage(contentHtml, url).catch(() => undefined))?.text;
  const fullest = text || summary || '';
  return fullest.length >= LEAST_CONTENT ? { ...bare, text: fullest } : undefined;
}
