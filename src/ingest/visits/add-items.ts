import { setImmediate } from 'node:timers/promises';
import type { Feed } from '../../model.ts';
import type { KnownArticle } from '../../store/store.ts';
import { fingerprintOf, type Identity, identifyItem } from '../articles/identity.ts';
import { type ItemDeps, readItem } from '../articles/read-item.ts';
import { reviseArticle } from '../articles/revise-article.ts';
import { type About, type StoreDeps, storeArticle } from '../articles/store-article.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import type { RetryLater } from './retry-later.ts';

export type ReadDeps = ItemDeps &
  StoreDeps & {
    now: () => Date;
    /** Keeps items that fail from being tried with every visit. */
    later?: RetryLater;
    /** Hears of every item that could not be read, and why the feed could not. */
    onError: (error: unknown, where: string) => void;
  };

export type Counts = { added: number; revised: number; failed: number };
export const NOTHING: Counts = { added: 0, revised: 0, failed: 0 };

const MAX_NEW = 30;
const MAX_AGAIN = 5;
const MINUTE = 60_000;
/** Pages are edited without a word in the feed, most often soon after they came out. */
const LOOK_AGAIN_AFTER = [60 * MINUTE, 24 * 60 * MINUTE];
/** However often a feed touches an item. */
const LOOK_GAP = 10 * MINUTE;

type Keyed = { item: FeedItem; identity: Identity; known: KnownArticle | undefined };

/**
 * Saves a feed's new articles, the newest thirty at most, each as its page gives it, or as the feed itself does
 * where the page gives less; and reads again a few that it has, where the feed tells of an edit or it is time to
 * look. An item that is known by its guid, page or text is not new, whatever its date.
 */
export async function addItems(feed: Feed, items: FeedItem[], deps: ReadDeps): Promise<Counts> {
  const counts = { ...NOTHING };
  const keyed = await recognize(feed, items, deps);
  for (const entry of [...newest(keyed), ...dueAgain(keyed, feed, deps.now())]) {
    const [key = ''] = entry.identity.keys;
    if (deps.later?.isDue(key) === false) continue;
    try {
      // Answers to the others' requests are read meanwhile.
      await setImmediate();
      const page = await readItem(entry.item, deps);
      const about = aboutItem(feed, entry, deps.now());
      if (entry.known)
        counts.revised += Number(await reviseArticle(entry.known, page, about, deps));
      else counts.added += Number(await storeArticle(page, about, deps));
      deps.later?.read(key);
    } catch (error) {
      deps.onError(error, entry.item.url ?? entry.item.title);
      deps.later?.failed(key);
      counts.failed++;
    }
  }
  return counts;
}

/** Which items are stored already. One known by its guid alone is from now on known by its page too. */
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

/** What another feed brought is looked at again when that feed says so. */
function isDueAgain(item: FeedItem, known: KnownArticle, feed: Feed, now: Date): boolean {
  if (known.feedId !== feed.id || feed.kind === 'sample') return false;
  const since = now.getTime() - Date.parse(known.lookedAt);
  const isTouched = known.fingerprint !== null && known.fingerprint !== fingerprintOf(item);
  return (
    since >= (isTouched ? LOOK_GAP : (LOOK_AGAIN_AFTER[known.looks] ?? Number.POSITIVE_INFINITY))
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
