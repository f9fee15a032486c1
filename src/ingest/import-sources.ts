import type { Store } from '../store/store.ts';
import { foldWords } from '../text/fold.ts';
import { decodeText } from './decode.ts';
import type { PageText } from './extract-page.ts';
import { articleId } from './identity.ts';
import { parseFeed } from './parse-feed.ts';
import { readSourceFile, toFileError } from './read-file.ts';
import { type ItemDeps, idOf, readItem } from './read-item.ts';
import { readText } from './read-text.ts';
import { checkText, sourceKind } from './source-kind.ts';
import { type ArticleStore, storeArticle } from './store-article.ts';
import { UnreadableError } from './unreadable.ts';

export type ImportDeps = ItemDeps & {
  readFile?: (path: string) => Promise<Uint8Array>;
  store: ArticleStore & Pick<Store, 'knownArticles' | 'saveFeed'>;
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

/**
 * Reads files and web addresses (text, Markdown, pages, feeds) and saves their articles, one source after the
 * other. A source that cannot be read costs only itself: its `error` says in one sentence why.
 */
export async function importSources(sources: string[], deps: ImportDeps): Promise<Imported[]> {
  const results: Imported[] = [];
  for (const source of sources) {
    try {
      results.push({ source, ...(await importSource(source, deps)), error: null });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      results.push({ source, added: 0, known: 0, error: words });
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

async function importPage(page: PageText, deps: ImportDeps): Promise<Counts> {
  const id = articleId({ feedUrl: '', guid: null, url: page.url, text: page.text });
  return count([await save(page, id, NAMELESS, deps)]);
}

async function importFeed(
  { name, body, contentType, url }: Loaded,
  deps: ImportDeps,
): Promise<Counts> {
  // A file has no address that its links could be relative to.
  const base = url ?? 'about:blank';
  const { title, items } = parseFeed(body, { url: base, contentType, name });
  if (items.length === 0) throw new UnreadableError(`${name} has no items.`);
  const known = await deps.store.knownArticles(items.map((item) => idOf(item, base)));
  const saved: boolean[] = [];
  let problem: unknown;
  for (const item of items.slice(0, MAX_ITEMS)) {
    const id = idOf(item, base);
    try {
      saved.push(
        !known.has(id) && (await save(await readItem(item, deps), id, title || NAMELESS, deps)),
      );
    } catch (error) {
      problem = error;
    }
  }
  if (saved.length === 0) throw problem;
  return count(saved);
}

const count = (saved: boolean[]): Counts => {
  const added = saved.filter(Boolean).length;
  return { added, known: saved.length - added };
};

/** Imported articles of one outlet share a feed that is never fetched. */
async function save(
  page: PageText,
  id: string,
  fallback: string,
  deps: ImportDeps,
): Promise<boolean> {
  const now = deps.now().toISOString();
  const outlet = page.outlet ?? fallback;
  const key = foldWords(outlet).join('-') || 'unnamed';
  const feed = await deps.store.saveFeed({
    url: `import:${key}`,
    title: outlet,
    group: null,
    kind: 'import',
    shared: true,
    now,
  });
  const about = { id, feedId: feed.id, outlet, url: null, published: null, sample: false, now };
  return await storeArticle(page, about, deps);
}
