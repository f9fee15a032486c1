import { globSync } from 'node:fs';
import { join } from 'node:path';
import { storeArticle } from '../../src/ingest/articles/store-article.ts';
import type { Article, StoredQuote } from '../../src/model.ts';
import { shortHash } from '../../src/short-hash.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { readRows } from '../../train/read-rows.ts';
import { openNewsroom } from '../lines/open-newsroom.ts';

export const PLACE = 'local';
const NOW = '2026-11-28T11:00:00.000Z';
const ALL = 100_000;
const MIN_CHARS = 600;

type Row = { id: string; text: string; title?: string; publisher?: string; date?: string };
type Told = { id: string; text: string; title: string; outlet: string; published: string | null };

export type Newsroom = {
  store: Store;
  /** The quotes in the store, and those of the articles that were kept out of it. */
  quotes: StoredQuote[];
  missing: StoredQuote[];
  close(): Promise<void>;
};

/**
 * Stores in memory with the sample and with the articles of a folder, read as all articles are: two
 * thirds in the one that is asked, a third by random in another. `keep` is a folder in which both
 * are files that the next run finds.
 */
export async function openVerifyNewsroom(
  data: string,
  { seed, keep }: { seed: number; keep?: string | undefined },
): Promise<Newsroom> {
  const [store, other] = await Promise.all(
    ['stored', 'missing'].map((name) =>
      openStore(keep ? `sqlite:${join(keep, `${name}-${seed}.db`)}` : 'sqlite::memory:', {
        sample: '0',
      }),
    ),
  );
  if ((await store!.findArticles({ placeId: PLACE, limit: 1 })).length === 0)
    for (const article of [...(await readSample()), ...readFolder(data)])
      await add(article, isKeptOut(article.id, seed) ? other! : store!);
  return {
    store: store!,
    quotes: await readQuotes(store!),
    missing: await readQuotes(other!),
    close: async () => {
      await store!.close();
      await other!.close();
    },
  };
}

const isKeptOut = (id: string, seed: number): boolean =>
  Number.parseInt(shortHash(`${seed} keeps out ${id}`, 6, 'hex'), 16) % 3 === 0;

async function readSample(): Promise<Told[]> {
  const sample = await openNewsroom();
  const articles = await sample.store.findArticles({ placeId: PLACE, limit: ALL });
  await sample.close();
  return articles.map(({ title, text, outlet, published }: Article) => {
    return { id: `sample ${title}`, title, text, outlet, published };
  });
}

/** Files of rows with an `id` and the whole `text` of an article; rows of a paragraph are no articles. */
function readFolder(data: string): Told[] {
  const rows = globSync('*.jsonl', { cwd: data })
    .sort()
    .flatMap((file) => readRows<Row>(join(data, file)))
    .filter(({ publisher, text }) => publisher !== undefined && text.length >= MIN_CHARS);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()].map(({ id, text, title, publisher, date }) => ({
    ...{ id, text, title: title ?? id, outlet: publisher ?? '' },
    published: date ? `${date.slice(0, 10)}T12:00:00.000Z` : null,
  }));
}

async function add({ id, title, text, outlet, published }: Told, store: Store): Promise<void> {
  const host = shortHash(outlet, 8, 'hex');
  const url = `https://${host}.example/${shortHash(id, 16)}`;
  const feed = await store.saveFeed({
    url: `https://${host}.example/feed`,
    title: outlet,
    group: null,
    kind: 'network',
    shared: true,
    now: NOW,
  });
  await storeArticle(
    { title, text, outlet, published, url: null, byline: null, language: null },
    {
      identity: { realm: 'shared', keys: [url] },
      feedId: feed.id,
      outlet,
      url,
      published,
      sample: false,
      now: NOW,
    },
    { store },
  );
}

async function readQuotes(store: Store): Promise<StoredQuote[]> {
  const quotes: StoredQuote[] = [];
  for (const { id, language } of await store.findArticles({ placeId: PLACE, limit: ALL }))
    if (language === undefined)
      quotes.push(
        ...(await store.listQuotes({
          ...{ placeId: PLACE, articleIds: [id], limit: ALL },
          ...{ speech: 'all', copies: true, vanished: true },
        })),
      );
  return quotes;
}
