import { readFile } from 'node:fs/promises';
import { commands } from '../../commands/index.ts';
import { createSampleFetch } from '../../config/sample-fetch.ts';
import { type Bot, createBot } from '../../src/chat/bot.ts';
import { storeArticle } from '../../src/ingest/articles/store-article.ts';
import { readOpml } from '../../src/ingest/feeds/read-opml.ts';
import { readPage } from '../../src/ingest/pages/read-page.ts';
import { refreshFeed } from '../../src/ingest/visits/refresh-feed.ts';
import { FetchError } from '../../src/ingest/web/fetch-error.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

/** A Saturday at noon in Berlin. */
const NOW = new Date('2026-11-28T11:00:00Z');
const now = (): Date => NOW;
const SAMPLE = new URL('../../config/sample/', import.meta.url);
const DAY_MS = 86_400_000;

/** Two people that the sample has not: names with an apostrophe and with a hyphen. */
const INVENTED = [
  '“Rates will come down when prices do,” said Dana O’Connor, an economist at the Harrow Institute. O’Connor said: “Nobody should expect a cut in interest rates this winter.”',
  '“The gas talks go on tonight,” said Omar al-Harun, a mediator. Al-Harun said interest rates had nothing to do with the gas talks.',
];

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Added</title><link>https://added.example/</link><item><title>Boats run again</title><link>https://added.example/1</link><pubDate>Fri, 27 Nov 2026 08:00:00 GMT</pubDate><description>The boats run again.</description></item></channel></rss>`;

/** The bot with the sample newsroom and two invented reports, in memory. */
export async function openNewsroom(): Promise<{ bot: Bot; store: Store; close(): Promise<void> }> {
  const store = await openStore('sqlite::memory:', { sample: '1' });
  await readSample(store);
  await addInvented(store);
  const bot = createBot({
    store,
    commands,
    now,
    load: async (url) => ({
      url,
      permanentUrl: null,
      body: new TextEncoder().encode(FEED),
      contentType: 'application/rss+xml',
    }),
    onError: (error) => console.error(error),
  });
  return { bot, store, close: () => store.close() };
}

async function readSample(store: Store): Promise<void> {
  const fetch = createSampleFetch(SAMPLE, NOW);
  const opml = await readFile(new URL('feeds.opml', SAMPLE), 'utf8');
  for (const { url, title, group } of readOpml(opml)) {
    const feed = await store.saveFeed({
      url,
      title,
      group,
      kind: 'sample',
      shared: true,
      now: NOW.toISOString(),
    });
    await refreshFeed(feed, {
      fetch: (address, options) =>
        fetch(address, options).catch((cause) => {
          throw new FetchError('There is no such page.', { cause });
        }),
      readPage: async (page) => readPage(page),
      store,
      now,
      onError: (error) => {
        throw error;
      },
      random: () => 0,
    });
  }
}

async function addInvented(store: Store): Promise<void> {
  const feeds = await store.findFeeds('local');
  const { id: feedId, title: outlet } = feeds.find(({ title }) => title === 'Harbour Ledger')!;
  for (const [at, text] of INVENTED.entries()) {
    const published = new Date(NOW.getTime() - (at + 1) * DAY_MS).toISOString();
    const title = `Invented report ${at + 1}`;
    const page = { title, outlet, byline: null, published, url: null, text, language: 'en' };
    const identity = { realm: 'shared', keys: [title] };
    const about = { identity, feedId, outlet, url: null, published, sample: true };
    await storeArticle(page, { ...about, now: NOW.toISOString() }, { store });
  }
}
