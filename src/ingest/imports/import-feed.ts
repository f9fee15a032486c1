import type { Feeds } from '../../store/feeds.ts';
import { fingerprintOf, type Identity, identifyItem } from '../articles/identity.ts';
import { type ItemDeps, readItem } from '../articles/read-item.ts';
import { type ArticleStore, type StoreDeps, storeArticle } from '../articles/store-article.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import type { ParsedFeed } from '../feeds/parse-feed.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { aboutImport, type ForWhom, importRealm, NO_OUTLET } from './about-import.ts';
import type { LoadedSource } from './read-source.ts';

type ImportFeedDeps = ItemDeps &
  ForWhom &
  Pick<StoreDeps, 'aside'> & {
    store: ArticleStore & Feeds;
    now: () => Date;
  };

const MAX_ITEMS = 100;

/**
 * Saves the articles of a feed without following it; says of each whether it is new. An item that
 * cannot be read costs only itself; if none can be, throws what went wrong with the last.
 */
export async function importFeed(
  { title, items }: ParsedFeed,
  { name, url }: Pick<LoadedSource, 'name' | 'url'>,
  deps: ImportFeedDeps,
): Promise<boolean[]> {
  if (items.length === 0) throw new UnreadableError(`${name} has no items.`);
  const keyed = items.map((item) => ({
    item,
    identity: identifyImported(item, url ?? `import:${title}`, deps),
  }));
  const known = await deps.store.knownArticles(keyed.flatMap(({ identity }) => identity.keys));
  const areNew: boolean[] = [];
  let problem: unknown;
  for (const { item, identity } of keyed.slice(0, MAX_ITEMS))
    try {
      const isKnown = identity.keys.some((key) => known.has(key));
      areNew.push(!isKnown && (await importItem(item, identity, title || NO_OUTLET, deps)));
    } catch (error) {
      problem = error;
    }
  if (areNew.length === 0) throw problem;
  return areNew;
}

/** The feeds that one place imports share a realm, so that a guid counts within its feed only. */
function identifyImported(item: FeedItem, feedUrl: string, { placeId, shared }: ForWhom): Identity {
  if (shared) return identifyItem({ id: feedUrl, kind: 'import', shared }, item);
  const id = importRealm({ placeId, shared });
  const guid = item.guid && `${feedUrl}\n${item.guid}`;
  return identifyItem({ id, kind: 'import', shared }, { ...item, guid });
}

async function importItem(
  item: FeedItem,
  identity: Identity,
  feedTitle: string,
  deps: ImportFeedDeps,
): Promise<boolean> {
  const read = await readItem(item, deps);
  const about = await aboutImport(identity, read.outlet ?? feedTitle, deps);
  return storeArticle(read, { ...about, fingerprint: fingerprintOf(item) }, deps);
}
