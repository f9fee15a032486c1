import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { createPlaceStories } from '../../src/briefings/place-stories.ts';
import type { analyzeArticle } from '../../src/ingest/articles/analyze-article.ts';
import type { parseFeed } from '../../src/ingest/feeds/parse-feed.ts';
import type { readPage } from '../../src/ingest/pages/read-page.ts';
import type { addItems } from '../../src/ingest/visits/add-items.ts';
import type { openStore } from '../../src/store/open-store.ts';
import { countCommits } from './count-commits.ts';
import { createStages } from './create-stages.ts';
import { writeFeed } from './write-feed.ts';

/** What one reading of all texts took: processor milliseconds of each stage, and of `all`. */
export type Pass = { ms: Record<string, number>; commits: number; quotes: number };

type Product = {
  addItems: typeof addItems;
  analyzeArticle: typeof analyzeArticle;
  createPlaceStories: typeof createPlaceStories;
  openStore: typeof openStore;
  parseFeed: typeof parseFeed;
  readPage: typeof readPage;
};

const AT_ONCE = 28;

/** Reads all texts as items of feeds with the functions of the checkout in `folder`. */
export async function readThrough(folder: string, texts: string[]): Promise<Pass> {
  const { addItems, analyzeArticle, createPlaceStories, openStore, parseFeed, readPage } =
    await load(folder);
  const place = await mkdtemp(join(tmpdir(), 'pipeline-'));
  const opened = await openStore(`sqlite:${join(place, 'bench.db')}`);
  const { timed, watch, ms } = createStages();
  const store = watch(opened);
  const aside = (job: { name: string }, ...given: unknown[]) =>
    timed(job.name, () => (job as unknown as (...all: unknown[]) => unknown)(...given));
  const commits = countCommits();
  await timed('all', async () => {
    for (let from = 0; from < texts.length; from += AT_ONCE) {
      const url = `https://paper${from}.example/feed`;
      const now = new Date().toISOString();
      const feed = await opened.saveFeed({
        ...{ url, title: `Paper ${from}`, group: null, kind: 'network', shared: true, now },
      });
      const body = writeFeed(texts.slice(from, from + AT_ONCE), url);
      const { items } = await timed('parseFeed', () =>
        parseFeed(body, { url, contentType: 'application/rss+xml' }),
      );
      await addItems(feed, items, {
        store,
        aside: aside as never,
        readPage: (page) => timed('readPage', () => readPage(page)),
        fetch: () => Promise.reject(new Error('There is no web here.')),
        now: () => new Date(),
        onError: (error) => {
          throw error;
        },
      });
    }
    await timed('stories', createPlaceStories({ store: opened, now: () => new Date() }));
  });
  await timed('its analysis alone', () => {
    for (const text of texts) analyzeArticle(text.slice(0, 60), text);
  });
  const pass = { ms: ms(), commits: commits.stop(), quotes: countQuotes(join(place, 'bench.db')) };
  await opened.close();
  await rm(place, { recursive: true });
  return pass;
}

async function load(folder: string): Promise<Product> {
  const modules = await Promise.all(
    [
      'ingest/visits/add-items.ts',
      'ingest/articles/analyze-article.ts',
      'briefings/place-stories.ts',
      'store/open-store.ts',
      'ingest/feeds/parse-feed.ts',
      'ingest/pages/read-page.ts',
    ].map((path) => import(join(folder, 'src', path))),
  );
  return Object.assign({}, ...modules) as Product;
}

function countQuotes(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const { quotes } = database.prepare('select count(*) as quotes from quotes').get() as {
    quotes: number;
  };
  database.close();
  return quotes;
}
