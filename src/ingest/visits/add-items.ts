import { setImmediate } from 'node:timers/promises';
import type { Feed } from '../../model.ts';
import type { LatestArticle } from '../../store/house-texts.ts';
import { StoreError } from '../../store-error.ts';
import { type Draft, draftArticle } from '../articles/draft-article.ts';
import { judgeReadings } from '../articles/house/judge-readings.ts';
import { isBacklog } from '../articles/is-backlog.ts';
import { type ItemDeps, type ItemRead, readItem, readWithoutPage } from '../articles/read-item.ts';
import { correctArticle, reviseArticle } from '../articles/revise-article.ts';
import { type StoreDeps, saveDraft } from '../articles/store-article.ts';
import type { About } from '../articles/to-article.ts';
import { inProcess } from '../aside/in-process.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import { doorAt } from '../pages/doors/door-at.ts';
import { siteName } from '../web/site-name.ts';
import { aboutItem, editionOf } from './about-item.ts';
import { dueAgain, newest } from './choose-items.ts';
import { type Keyed, recognize } from './recognize.ts';
import type { RetryLater } from './retry-later.ts';
import { withoutPassed } from './without-passed.ts';

export type ReadDeps = ItemDeps &
  StoreDeps & {
    now: () => Date;
    /** Keeps items that fail from being tried again on every visit. */
    later?: RetryLater;
    /** Called with every error of an item or of the feed itself. */
    onError: (error: unknown, where: string) => void;
  };

/** `fresh` of those that were added came out in the last days: only they are news. */
export type Counts = { added: number; fresh: number; revised: number; failed: number };
export const NOTHING: Counts = { added: 0, fresh: 0, revised: 0, failed: 0 };

/** So many articles are read before any is saved, so that what they share is seen; they are saved at once. */
const GROUP = 10;
/** Nobody else writes to an SQLite file meanwhile. */
const MAX_SAVING_MS = 40;
const FRESH_MS = 3 * 24 * 60 * 60_000;

/**
 * Saves a feed's new articles, at most the newest thirty, and reads a few known ones again: those
 * that the feed has changed, and those that it is time to check for edits. An item that is known by
 * its guid, page or text is not new, whatever its date. An item whose page cannot be read is saved
 * as a teaser. Throws where the database is in trouble.
 */
export async function addItems(feed: Feed, items: FeedItem[], deps: ReadDeps): Promise<Counts> {
  const counts = { ...NOTHING };
  const keyed = await withoutPassed(feed, await recognize(feed, items, deps.store), deps.store);
  const chosen = [...newest(keyed), ...dueAgain(keyed, feed, deps.now())];
  const due = chosen.filter(({ identity }) => deps.later?.isDue(identity.keys[0]!) !== false);
  for (let from = 0; from < due.length; from += GROUP)
    await addGroup(due.slice(from, from + GROUP), { feed, keyed, counts }, deps);
  return counts;
}

type Visit = { feed: Feed; keyed: Keyed[]; counts: Counts };
type Reading = Keyed & ItemRead;
type Drafted = Reading & { draft: Draft };

async function addGroup(group: Keyed[], { feed, keyed, counts }: Visit, deps: ReadDeps) {
  const readings: Reading[] = [];
  for (const entry of group)
    await attempt(entry, counts, deps, async () => {
      readings.push({ ...entry, ...(await readItem(entry.item, deps)) });
    });
  const now = deps.now().toISOString();
  const { judged, mistaken } = await judgeReadings(readings, feed.id, { ...deps, now });
  const drafted: Drafted[] = [];
  for (const reading of judged)
    await attempt(reading, counts, deps, async () => {
      const about = await revise(reading, feed, counts, deps);
      if (!about) return deps.later?.forget(reading.identity.keys[0]!);
      const before = drafted.map(({ draft }) => draft);
      const draft = await draftArticle(reading.read, about, before, { aside: inProcess, ...deps });
      drafted.push({ ...reading, draft });
    });
  await save(drafted, counts, deps);
  for (const article of mistaken) await correct(article, { feed, keyed, counts }, deps);
}

/** A door that was stored as an article gives way to the feed’s own words. */
async function correct(
  { id, title, url }: LatestArticle,
  { feed, keyed }: Visit,
  deps: ReadDeps,
): Promise<void> {
  const item = keyed.find(({ known }) => known?.articleId === id)?.item ?? headlineOnly(title, url);
  const read = await readWithoutPage(item, doorAt(siteName(url ?? feed.url)), deps);
  const about = aboutItem(feed, { item, identity: { realm: '', keys: [id] } }, deps.now());
  await correctArticle(id, read, about, deps);
}

/** All that is left of an item that its feed no longer lists. */
function headlineOnly(title: string, url: string | null): FeedItem {
  const unknown = { guid: null, author: null, published: null, summary: null, contentHtml: null };
  return { ...unknown, url, title };
}

/** An item that fails costs only itself; where the database fails, those after it would, too. */
async function attempt(
  { item, identity }: Keyed,
  counts: Counts,
  { later, onError }: ReadDeps,
  work: () => Promise<void>,
): Promise<void> {
  const [key = ''] = identity.keys;
  try {
    // Gives other visits a turn: reading an article takes a tenth of a second.
    await setImmediate();
    await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    onError(error, item.url ?? item.title);
    later?.postpone(key);
    counts.failed++;
  }
}

/** Compares an item with what is stored of it. One that is new is told about, to be drafted. */
async function revise(
  reading: Reading,
  feed: Feed,
  counts: Counts,
  deps: ReadDeps,
): Promise<About | undefined> {
  const { known, read } = reading;
  const about = aboutItem(feed, reading, deps.now());
  if (!known) return about;
  const became = await reviseArticle(known, read, about, deps);
  if (became === 'revised') counts.revised++;
  return became === 'another' ? editionOf(reading, about) : undefined;
}

/** Saves all that were drafted, as many at once as others may be kept waiting for. */
async function save(drafted: Drafted[], counts: Counts, deps: ReadDeps): Promise<void> {
  const saved: Drafted[] = [];
  const waiting = [...drafted];
  while (waiting.length > 0)
    await deps.store.saveTogether(async (store) => {
      const until = performance.now() + MAX_SAVING_MS;
      do {
        const one = waiting.shift()!;
        await attempt(one, counts, deps, async () => {
          if (await saveDraft(one.draft, store)) saved.push(one);
          deps.later?.forget(one.identity.keys[0]!);
        });
      } while (waiting.length > 0 && performance.now() < until);
    });
  const now = deps.now().getTime();
  for (const { read, item, draft } of saved) {
    const { article, about } = draft;
    counts.added++;
    const age = now - Date.parse(article.published);
    if (age < FRESH_MS && !isBacklog(article, about)) counts.fresh++;
    if (read.teaser !== undefined)
      deps.onError(new Error(`Kept as a teaser: ${read.teaser}`), item.url ?? item.title);
  }
}
