import type { Feeds } from '../../store/feeds.ts';
import type { Retelling } from '../../store/retelling.ts';
import { messageOf } from '../../text/message-of.ts';
import type { ItemDeps } from '../articles/read-item.ts';
import type { ArticleStore, StoreDeps } from '../articles/store-article.ts';
import { inProcess } from '../aside/in-process.ts';
import { readSource } from '../aside/reading.ts';
import { followList } from '../feeds/follow-list.ts';
import type { ListedFeed } from '../feeds/read-opml.ts';
import { type Brought, notesOn } from './brought.ts';
import { filesOf } from './files-of.ts';
import { importArticle } from './import-article.ts';
import { importFeed } from './import-feed.ts';
import type { LoadedSource } from './read-source.ts';
import { checkSize, readSourceFile, toFileError } from './read-source-file.ts';

type GivenDeps = ItemDeps &
  Pick<StoreDeps, 'aside'> & {
    readFile?: (path: string) => Promise<Uint8Array>;
    store: ArticleStore & Feeds & Retelling;
    /** The place that sees what is imported, and follows the feeds of an imported list. */
    placeId: string;
    /** Whether all other places see it too. */
    shared?: boolean;
    now: () => Date;
    /** Called after each source. */
    onProgress?: (done: number, total: number, source: string) => void;
  };

type ImportDeps = GivenDeps & { shared: boolean };

/**
 * How many articles (or feeds of a list) of a source are new, and how many were known; `notes` say
 * what is not as one expects.
 */
export type Imported = {
  source: string;
  added: number;
  known: number;
  /** Of those that were known, how many have been edited since. */
  changed: number;
  /** Another file, address or headline by which an article of the source was known already. */
  knownAs: string[];
  error: string | null;
  notes: string[];
};

const NOTHING = { added: 0, known: 0, changed: 0, knownAs: [] };

/**
 * Reads files, those of folders, and web addresses (text, Markdown, pages, feeds) one after the other and saves their
 * articles; the feeds of a list (OPML) are followed. A source that cannot be read costs only
 * itself: its `error` says why in one sentence. Other places see what came only where it is shared.
 */
export async function importSources(
  sources: string[],
  { shared = false, ...given }: GivenDeps,
): Promise<Imported[]> {
  const deps = { ...given, shared };
  const results: Imported[] = [];
  const all = (await Promise.all(sources.map(filesOf))).flat();
  for (const source of all) {
    try {
      const brought = await importSource(source, deps);
      const added = brought.filter(({ isNew }) => isNew).length;
      const known = brought.length - added;
      const changed = brought.filter(({ isChanged }) => isChanged).length;
      const knownAs = brought.flatMap((one) => one.knownAs ?? []);
      const counted = { added, known, changed, knownAs };
      results.push({ source, ...counted, error: null, notes: notesOn(brought) });
    } catch (error) {
      results.push({ source, ...NOTHING, error: messageOf(error), notes: [] });
    }
    deps.onProgress?.(results.length, all.length, source);
  }
  return results;
}

/** What became of each article or feed of a source. */
async function importSource(source: string, deps: ImportDeps): Promise<Brought[]> {
  const loaded = await load(source, deps);
  checkSize(source, loaded.body.length);
  const read = await (deps.aside ?? inProcess)(readSource, loaded);
  switch (read.kind) {
    case 'list':
      return await importList(read.feeds, deps);
    case 'feed':
      return await importFeed(read.feed, loaded, deps);
    case 'article':
      return [await importArticle(read.article, loaded, deps)];
  }
}

async function load(
  source: string,
  { fetch, readFile = readSourceFile }: ImportDeps,
): Promise<LoadedSource> {
  if (/^https?:/iu.test(source)) {
    const { body, contentType, url } = await fetch(source, { wants: 'feed' });
    return { name: source, body, contentType, url };
  }
  const body = await readFile(source).catch((error) => {
    throw toFileError(source, error);
  });
  return { name: source, body, contentType: null, url: null };
}

/** Their articles come with the next visits. */
async function importList(
  feeds: ListedFeed[],
  { store, placeId, shared, now }: ImportDeps,
): Promise<Brought[]> {
  const known = new Set((await store.findFeeds(placeId)).map(({ url }) => url));
  await followList(feeds, { store, placeId, shared, now: now() });
  return feeds.map(({ url }) => ({ isNew: !known.has(url) }));
}
