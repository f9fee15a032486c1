import { setImmediate } from 'node:timers/promises';
import type { Feed } from '../../model.ts';
import type { KnownArticle } from '../../store/intake.ts';
import { StoreError } from '../../store-error.ts';
import { fingerprintOf, type Identity, identifyItem } from '../articles/identity.ts';
import { type ItemDeps, readItem } from '../articles/read-item.ts';
import { reviseArticle } from '../articles/revise-article.ts';
import { type StoreDeps, storeArticle } from '../articles/store-article.ts';
import type { About } from '../articles/to-article.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import type { RetryLater } from './retry-later.ts';

export type ReadDeps = ItemDeps &
  StoreDeps & {
    now: () => Date;
    /** Keeps items that fail from being tried again on every visit. */
    later?: RetryLater;
    /** Called with every error of an item or of the feed itself. */
    onError: (error: unknown, where: string) => void;
  };

export type Counts = { added: number; revised: number; failed: number };
export const NOTHING: Counts = { added: 0, revised: 0, failed: 0 };

const MAX_NEW = 30;
const MAX_AGAIN = 5;
const MINUTE_MS = 60_000;
/**
 * Publishers often edit a page without a change in the feed, mostly soon after it came out: when to
 * look again for the first time, and for the second.
 */
const LOOK_AGAIN_AFTER_MS = [60 * MINUTE_MS, 24 * 60 * MINUTE_MS];
/** Some feeds change an item all the time. */
const MIN_LOOK_GAP_MS = 10 * MINUTE_MS;

type Keyed = { item: FeedItem; identity: Identity; known: KnownArticle | undefined };

/**
 * Saves a feed's new articles, at most the newest thirty, and reads a few known ones again: those
 * that the feed has changed, and those that it is time to check for edits. An item that is known by
 * its guid, page or text is not new, whatever its date. Throws where the database is in trouble.
 */
export async function addItems(feed: Feed, items: FeedItem[], deps: ReadDeps): Promise<Counts> {
  const counts = { ...NOTHING };
  const keyed = await recognize(feed, items, deps);
  for (const entry of [...newest(keyed), ...dueAgain(keyed, feed, deps.now())]) {
    const [key = ''] = entry.identity.keys;
    if (deps.later?.isDue(key) === false) continue;
    try {
      // Gives other visits a turn: reading an article takes a tenth of a second.
      await setImmediate();
      const read = await readItem(entry.item, deps);
      const about = aboutItem(feed, entry, deps.now());
      if (entry.known)
        counts.revised += Number(await reviseArticle(entry.known, read, about, deps));
      else counts.added += Number(await storeArticle(read, about, deps));
      deps.later?.forget(key);
    } catch (error) {
      // The items that follow could not be saved either.
      if (error instanceof StoreError) throw error;
      deps.onError(error, entry.item.url ?? entry.item.title);
      deps.later?.postpone(key);
      counts.failed++;
    }
  }
  return counts;
}

/** Finds which items are stored. Those known by their guid alone get the key of their page. */
async function recognize(feed: Feed, items: FeedItem[], { store }: ReadDeps): Promise<Keyed[]> {
  const keyed = items.map((item) => ({ item, identity: identifyItem(feed, item) }));
  const met = await store.knownArticles(keyed.flatMap(({ identity }) => identity.keys));
  const recognized: Keyed[] = [];
  for (const { item, identity } of keyed) {
    const known = identity.keys.map((key) => met.get(key)).find(Boolean);
    const fresh = identity.keys.filter((key) => !met.has(key));
    if (known && fresh.length > 0) await store.addKeys(known.articleId, fresh);
    recognized.push({ item, identity, known });
  }
  return recognized;
}

/** Newest first; those without a date come last, in the feed's order. */
function newest(keyed: Keyed[]): Keyed[] {
  return keyed
    .filter(({ known }) => !known)
    .sort((a, b) => (b.item.published ?? '').localeCompare(a.item.published ?? ''))
    .slice(0, MAX_NEW);
}

function dueAgain(keyed: Keyed[], feed: Feed, now: Date): Keyed[] {
  return keyed
    .filter(({ item, known }) => known && isDueAgain(item, known, feed, now))
    .slice(0, MAX_AGAIN);
}

/** An article that another feed brought is left to that feed. */
function isDueAgain(item: FeedItem, known: KnownArticle, feed: Feed, now: Date): boolean {
  if (known.feedId !== feed.id || feed.kind === 'sample') return false;
  const since = now.getTime() - Date.parse(known.lookedAt);
  const isTouched = known.fingerprint !== null && known.fingerprint !== fingerprintOf(item);
  return (
    since >=
    (isTouched ? MIN_LOOK_GAP_MS : (LOOK_AGAIN_AFTER_MS[known.looks] ?? Number.POSITIVE_INFINITY))
  );
}

function aboutItem(feed: Feed, { item, identity }: Keyed, now: Date): About {
  return {
    identity,
    feedId: feed.id,
    outlet: feed.title,
    url: item.url,
    published: item.published,
    sample: feed.kind === 'sample',
    fingerprint: fingerprintOf(item),
    now: now.toISOString(),
  };
}
