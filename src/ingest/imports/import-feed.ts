import { say } from '../../language/say.ts';
import type { Feeds } from '../../store/feeds.ts';
import { NO_OUTLET } from '../../text/no-outlet.ts';
import type { ArticleText } from '../article-text.ts';
import { judgeReadings } from '../articles/house/judge-readings.ts';
import { fingerprintOf, type Identity, identifyItem } from '../articles/identity.ts';
import { type ItemDeps, readItem } from '../articles/read-item.ts';
import { type ArticleStore, type StoreDeps, storeArticle } from '../articles/store-article.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import type { ParsedFeed } from '../feeds/parse-feed.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { aboutImport, type ForWhom, importRealm } from './about-import.ts';
import { type Brought, KNOWN, toBrought } from './brought.ts';
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
  const known = await deps.store.knownArticles(keyed.flatMap(({ identity }) => identity.keys));
  const isKnown = ({ identity }: Keyed): boolean => identity.keys.some((key) => known.has(key));
  const chosen = keyed.slice(0, MAX_ITEMS);
  const fresh = chosen.filter((entry) => !isKnown(entry));
  const added = await addImported(fresh, title || NO_OUTLET, deps);
  return [...added, ...chosen.filter(isKnown).map(() => KNOWN)];
}

type Keyed = { item: FeedItem; identity: Identity };

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
  const about = await aboutImport(identity, read.outlet ?? feedTitle, deps);
  const { dateTold, sharesPage } = item;
  const fingerprint = fingerprintOf(item);
  const known = { ...about, dateTold, sharesPage, fingerprint };
  return toBrought(await storeArticle(read, known, deps));
}
