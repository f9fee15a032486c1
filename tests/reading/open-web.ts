import { type Page, readPage } from '../../src/ingest/pages/read-page.ts';
import { refreshFeed } from '../../src/ingest/visits/refresh-feed.ts';
import { FetchError } from '../../src/ingest/web/fetch-error.ts';
import type { Fetch } from '../../src/ingest/web/safe-fetch.ts';
import { fetched } from '../support/fetched.ts';
import { CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';

const HOUR_MS = 60 * 60_000;
const FEED = 'https://ledger.example/feed.xml';

/**
 * A newsroom that follows one feed on a web of its own, read by the real path: `web` holds pages by
 * their address, or the status with which they are refused.
 */
export async function openWeb() {
  const clock = { at: CLOCK.getTime() };
  const now = () => new Date(clock.at);
  const newsroom = await openNewsroom({ sample: '0', now });
  const web: Record<string, string | number> = {};
  const { store } = newsroom;
  const saved = { url: FEED, title: 'Harbour Ledger', group: null, now: now().toISOString() };
  const { id } = await store.saveFeed({ ...saved, kind: 'network', shared: true });
  const fetch: Fetch = async (url) => {
    const page = web[url.replace(/#.*$/u, '')] ?? 404;
    if (typeof page === 'string') return fetched(url, page);
    const host = new URL(url).hostname;
    throw new FetchError(`${host} does not let me read that (${page}).`, { status: page });
  };
  const errors: string[] = [];
  return {
    ...newsroom,
    web,
    errors,
    /** Visits the feed so many hours later. */
    async visit(hoursLater = 0) {
      clock.at += hoursLater * HOUR_MS;
      const feed = (await store.findFeeds(PLACE.id)).find((one) => one.id === id)!;
      return refreshFeed(feed, {
        store,
        now,
        fetch,
        readPage: async (page: Page) => readPage(page),
        random: () => 0,
        onError: (error, where) => errors.push(`${where}: ${(error as Error).message}`),
      });
    },
    /** Moves the clock without a visit. */
    wait(hours: number) {
      clock.at += hours * HOUR_MS;
    },
    articles: () => store.findArticles({ placeId: PLACE.id, limit: 100 }),
  };
}

/** The feed, with these items. */
export const feedOf = (...items: Item[]): string =>
  `<rss version="2.0"><channel><title>Harbour Ledger</title>${items.map(toXml).join('')}</channel></rss>`;

type Item = {
  title: string;
  path: string;
  guid?: string;
  words?: string;
  /** Hours before the clock starts; left out, the item has no date. */
  age?: number;
  date?: string;
};

function toXml({ title, path, guid = path, words, age, date }: Item): string {
  const told =
    date ?? (age !== undefined && new Date(CLOCK.getTime() - age * HOUR_MS).toUTCString());
  return `<item><title>${title}</title><link>https://ledger.example/${path}</link><guid isPermaLink="false">${guid}</guid>${
    told ? `<pubDate>${told}</pubDate>` : ''
  }${words ? `<description>${words}</description>` : ''}</item>`;
}

export const pageOf = (title: string, ...paragraphs: string[]): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></main></body></html>`;
