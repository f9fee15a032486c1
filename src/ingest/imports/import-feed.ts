import { say } from '../../language/say.ts';
import type { Feeds } from '../../store/feeds.ts';
import type { KnownArticle } from '../../store/intake.ts';
import { NO_OUTLET } from '../../text/no-outlet.ts';
import type { ArticleText } from '../article-text.ts';
import { judgeReadings } from '../articles/house/judge-readings.ts';
import { fingerprintOf, type Identity, identifyItem, urlKey } from '../articles/identity.ts';
import { type ItemDeps, readItem } from '../articles/read-item.ts';
import { reviseArticle } from '../articles/revise-article.ts';
import { type ArticleStore, type StoreDeps, storeArticle } from '../articles/store-article.ts';
import type { About } from '../articles/to-article.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import type { ParsedFeed } from '../feeds/parse-feed.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { aboutImport, type ForWhom, importRealm, seenRealms } from './about-import.ts';
import { type Brought, CHANGED, KNOWN, toBrought } from './brought.ts';
import type { LoadedSource } from './read-source.ts';

type ImportFeedDeps = ItemDeps &
  ForWhom &
  Pick<StoreDeps, 'aside'> & {
    store: ArticleStore & Feeds;
    now: () => Date;
  };

const MAX_ITEMS = 100;

/**
 * Saves the articles of a feed without following it. An item that cannot be saved costs only itself;
 * if none can be, throws what went wrong with the last.
 */
export async function importFeed(
  { title, items }: ParsedFeed,
  { name, url }: Pick<LoadedSource, 'name' | 'url'>,
  deps: ImportFeedDeps,
): Promise<Brought[]> {
  if (items.length === 0) throw new UnreadableError(say('{name} has no items.', { name }));
  const keyed = items.map((item) => ({
    item,
    identity: identifyImported(item, url ?? `import:${title}`, deps),
  }));
  const chosen = await withKnown(keyed.slice(0, MAX_ITEMS), deps);
  const isKnown = ({ known }: Keyed): boolean => known !== undefined;
  const fresh = chosen.filter((entry) => !isKnown(entry));
  const added = await addImported(fresh, title || NO_OUTLET, deps);
  const again = await lookAgain(chosen.filter(isKnown), title || NO_OUTLET, deps);
  return [...added, ...again];
}

/** `isOurs`: it is looked for where an import puts its articles, not among those of other feeds. */
type Keyed = { item: FeedItem; identity: Identity; known?: KnownArticle; isOurs?: boolean };

/** What is known of each: by its feed, or because another feed has brought its page. */
async function withKnown(keyed: Keyed[], deps: ImportFeedDeps): Promise<Keyed[]> {
  const realms = await seenRealms(deps, deps.store);
  const pagesOf = ({ url, sharesPage }: FeedItem): string[] =>
    sharesPage ? [] : realms.flatMap((realm) => urlKey(realm, url) ?? []);
  const keys = keyed.flatMap(({ item, identity }) => [...identity.keys, ...pagesOf(item)]);
  const met = await deps.store.knownArticles(keys);
  return keyed.map(({ item, identity }) => {
    const [ours] = identity.keys.flatMap((key) => met.get(key) ?? []);
    const known = ours ?? pagesOf(item).flatMap((key) => met.get(key) ?? [])[0];
    return { item, identity, ...(known && { known, isOurs: ours !== undefined }) };
  });
}

/** Reads those again that the feed has changed. What other feeds have brought is left to their visits. */
async function lookAgain(
  keyed: Keyed[],
  feedTitle: string,
  deps: ImportFeedDeps,
): Promise<Brought[]> {
  const became: Brought[] = [];
  for (const { item, identity, known, isOurs } of keyed) {
    const isTouched = isOurs && known && known.fingerprint !== fingerprintOf(item);
    if (!isTouched) became.push(KNOWN);
    else {
      const { read } = await readItem(item, deps);
      const about = await aboutItem(read, item, identity, feedTitle, deps);
      const isRevised = (await reviseArticle(known, read, about, deps)) === 'revised';
      became.push(isRevised ? CHANGED : KNOWN);
    }
  }
  return became;
}

async function addImported(
  keyed: Keyed[],
  feedTitle: string,
  deps: ImportFeedDeps,
): Promise<Brought[]> {
  const readings = [];
  for (const entry of keyed) readings.push({ ...entry, ...(await readItem(entry.item, deps)) });
  const { judged } = await judgeReadings(readings, null, {
    ...deps,
    now: deps.now().toISOString(),
  });
  const added: Brought[] = [];
  let problem: unknown;
  for (const { read, item, identity } of judged)
    try {
      added.push(await addItem(read, item, identity, feedTitle, deps));
    } catch (error) {
      problem = error;
    }
  if (added.length === 0 && keyed.length > 0) throw problem;
  return added;
}

/** The feeds that one place imports share a realm, so that a guid counts within its feed only. */
function identifyImported(item: FeedItem, feedUrl: string, { placeId, shared }: ForWhom): Identity {
  if (shared) return identifyItem({ id: feedUrl, kind: 'import', shared }, item);
  const id = importRealm({ placeId, shared });
  const guid = item.guid && `${feedUrl}\n${item.guid}`;
  return identifyItem({ id, kind: 'import', shared }, { ...item, guid });
}

async function addItem(
  read: ArticleText,
  item: FeedItem,
  identity: Identity,
  feedTitle: string,
  deps: ImportFeedDeps,
): Promise<Brought> {
  const about = await aboutItem(read, item, identity, feedTitle, deps);
  return toBrought(await storeArticle(read, about, deps));
}

async function aboutItem(
  read: ArticleText,
  item: FeedItem,
  identity: Identity,
  feedTitle: string,
  deps: ImportFeedDeps,
): Promise<About> {
  const about = await aboutImport(identity, read.outlet ?? feedTitle, deps);
  const { dateTold, sharesPage } = item;
  return { ...about, dateTold, sharesPage, fingerprint: fingerprintOf(item) };
}
