import type { Store } from '../store/store.ts';
import { foldWords } from '../text/fold.ts';
import { messageOf } from '../text/message-of.ts';
import {
  fingerprintOf,
  type Identity,
  identifyItem,
  textKey,
  urlKey,
} from './articles/identity.ts';
import { reviseArticle } from './articles/revise-article.ts';
import { type About, type ArticleStore, storeArticle } from './articles/store-article.ts';
import type { FeedItem } from './feeds/feed-item.ts';
import { followList } from './feeds/follow-list.ts';
import { parseFeed } from './feeds/parse-feed.ts';
import { isOpml, type ListedFeed, readOpml } from './feeds/read-opml.ts';
import type { PageText } from './pages/extract-page.ts';
import { type ItemDeps, readItem } from './read-item.ts';
import { readSourceFile, toFileError } from './read-source-file.ts';
import { checkText, sourceKind } from './source-kind.ts';
import { readText } from './texts/read-text.ts';
import { UnreadableError } from './unreadable-error.ts';
import { decodeText } from './web/decode-text.ts';

export type ImportDeps = ItemDeps & {
  readFile?: (path: string) => Promise<Uint8Array>;
  store: ArticleStore & Pick<Store, 'findFeeds' | 'followFeed' | 'saveFeed'>;
  /** Whose feeds a list of feeds is added to. */
  placeId: string;
  now: () => Date;
  /** After each source: how many of how many are done, and which was the last. */
  onProgress?: (done: number, total: number, source: string) => void;
};

export type Imported = { source: string; added: number; known: number; error: string | null };

type Loaded = { name: string; body: Uint8Array; contentType: string | null; url: string | null };
type Counts = { added: number; known: number };

const MAX_BYTES = 10_000_000;
const MAX_ITEMS = 100;
const NAMELESS = 'Imported text';
/** Whoever imports runs this desk, and what they bring is everybody's. */
const REALM = 'shared';

/**
 * Reads files and web addresses (text, Markdown, pages, feeds) and saves their articles, one source after the
 * other; a list of feeds (OPML) is followed. A source that cannot be read costs only itself: its `error` says in one sentence why.
 */
export async function importSources(sources: string[], deps: ImportDeps): Promise<Imported[]> {
  const results: Imported[] = [];
  for (const source of sources) {
    try {
      results.push({ source, ...(await importSource(source, deps)), error: null });
    } catch (error) {
      results.push({ source, added: 0, known: 0, error: messageOf(error) });
    }
    deps.onProgress?.(results.length, sources.length, source);
  }
  return results;
}

async function importSource(source: string, deps: ImportDeps): Promise<Counts> {
  const loaded = await load(source, deps);
  if (loaded.body.length > MAX_BYTES) throw new UnreadableError(`${source} is larger than 10 MB.`);
  const text = decodeText(loaded.body, loaded.contentType);
  checkText(source, text);
  if (isOpml(text)) return importList(readOpml(text), deps);
  switch (sourceKind(loaded.url ? '' : source, text)) {
    case 'feed':
      return await importFeed(loaded, deps);
    case 'page':
      return await importPage(await readPageNamed(text, loaded, deps), deps);
    case 'text':
      return await importPage(readText(text, source), deps);
  }
}

async function load(
  source: string,
  { fetch, readFile = readSourceFile }: ImportDeps,
): Promise<Loaded> {
  if (/^https?:/iu.test(source)) {
    const { body, contentType, url } = await fetch(source, { wants: 'feed' });
    return { name: source, body, contentType, url };
  }
  const body = await readFile(source).catch((error) => {
    throw toFileError(source, error);
  });
  return { name: source, body, contentType: null, url: null };
}

async function readPageNamed(
  html: string,
  { name, url }: Loaded,
  { readPage }: ImportDeps,
): Promise<PageText> {
  try {
    return await readPage(html, url);
  } catch (error) {
    if (url !== null || !(error instanceof UnreadableError)) throw error;
    throw new UnreadableError(error.message.replace('The page', name), { cause: error });
  }
}

/** The feeds of a list are followed by the place that imports it; their articles come with the next visit. */
async function importList(
  feeds: ListedFeed[],
  { store, placeId, now }: ImportDeps,
): Promise<Counts> {
  const known = new Set((await store.findFeeds(placeId)).map(({ url }) => url));
  await followList(feeds, { store, placeId, now: now() });
  return count(feeds.map(({ url }) => !known.has(url)));
}

/** A page or text that is known is compared with what is stored: it may have been edited since. */
async function importPage(page: PageText, deps: ImportDeps): Promise<Counts> {
  const outlet = page.outlet ?? NAMELESS;
  const key = urlKey(REALM, page.url) ?? textKey(REALM, outlet, page.title, page.text);
  const known = (await deps.store.knownArticles([key])).get(key);
  const about = await aboutImport({ realm: REALM, keys: [key] }, outlet, deps);
  if (!known) return count([await storeArticle(page, about, deps)]);
  await reviseArticle(known, page, about, deps);
  return count([false]);
}

async function importFeed(
  { name, body, contentType, url }: Loaded,
  deps: ImportDeps,
): Promise<Counts> {
  // A file has no address that its links could be relative to.
  const { title, items } = parseFeed(body, { url: url ?? 'about:blank', contentType, name });
  if (items.length === 0) throw new UnreadableError(`${name} has no items.`);
  const feed = { id: url ?? `import:${title}`, kind: 'import', shared: true } as const;
  const keyed = items.map((item) => ({ item, identity: identifyItem(feed, item) }));
  const known = await deps.store.knownArticles(keyed.flatMap(({ identity }) => identity.keys));
  const saved: boolean[] = [];
  let problem: unknown;
  for (const { item, identity } of keyed.slice(0, MAX_ITEMS))
    try {
      const isKnown = identity.keys.some((key) => known.has(key));
      saved.push(!isKnown && (await importItem(item, identity, title || NAMELESS, deps)));
    } catch (error) {
      problem = error;
    }
  if (saved.length === 0) throw problem;
  return count(saved);
}

async function importItem(
  item: FeedItem,
  identity: Identity,
  fallback: string,
  deps: ImportDeps,
): Promise<boolean> {
  const page = await readItem(item, deps);
  const about = await aboutImport(identity, page.outlet ?? fallback, deps);
  return storeArticle(page, { ...about, fingerprint: fingerprintOf(item) }, deps);
}

const count = (saved: boolean[]): Counts => {
  const added = saved.filter(Boolean).length;
  return { added, known: saved.length - added };
};

/** Imported articles of one outlet share a feed that is never fetched. */
async function aboutImport(identity: Identity, outlet: string, deps: ImportDeps): Promise<About> {
  const now = deps.now().toISOString();
  const key = foldWords(outlet).join('-') || 'unnamed';
  const feed = await deps.store.saveFeed({
    url: `import:${key}`,
    title: outlet,
    group: null,
    kind: 'import',
    shared: true,
    now,
  });
  return { identity, feedId: feed.id, outlet, url: null, published: null, sample: false, now };
}
