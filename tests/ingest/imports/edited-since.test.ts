import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseFeed } from '../../../src/ingest/feeds/parse-feed.ts';
import { importSources } from '../../../src/ingest/imports/import-sources.ts';
import { readPage } from '../../../src/ingest/pages/read-page.ts';
import { addItems } from '../../../src/ingest/visits/add-items.ts';
import type { Fetch } from '../../../src/ingest/web/safe-fetch.ts';
import type { Store } from '../../../src/store/store.ts';
import { fetched } from '../../support/fetched.ts';
import { addFeed } from '../../support/records.ts';
import { openTestStore } from '../../support/stores.ts';

const ADDRESS = 'https://sill.example/news/ferry-debate.html';
const FEED = 'https://sill.example/feed';
const NOW = new Date('2026-05-02T10:00:00.000Z');
const FILLER =
  'The council of Sill met for six hours in the old hall, and nobody left before the vote was taken. '.repeat(
    3,
  );
const page = (years: string): string =>
  `<html><body><article><h1>Ferry debate goes on</h1><p>${FILLER}</p><p>“The ferry will be closed for ${years} years,” said Ada Brandt, the mayor of Sill.</p><p>${FILLER.replaceAll('council', 'assembly')}</p></article></body></html>`;
const RSS = `<rss version="2.0"><channel><title>Sill News</title><item><guid>ferry-1</guid><title>Ferry debate goes on</title><link>${ADDRESS}</link><description>The council of Sill met.</description></item></channel></rss>`;

let store: Store;
let dir: string;
let web: Record<string, string>;
beforeEach(async () => {
  store = await openTestStore({ sample: '0' });
  dir = mkdtempSync(join(tmpdir(), 'edited-'));
  web = { [ADDRESS]: page('two'), [FEED]: RSS };
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

const fetch: Fetch = async (url) => fetched(url, web[url]!);
const deps = () => ({
  store,
  fetch,
  readPage: async (one: Parameters<typeof readPage>[0]) => readPage(one),
  now: () => NOW,
});
const bring = (source: string) => importSources([source], { ...deps(), placeId: 'local' });
const statements = async () =>
  (await store.listQuotes({ placeId: 'local', limit: 9, vanished: true }))
    .map((quote) => `${quote.texts.join(' ')} ${quote.vanishedAt ? 'gone' : 'there'}`)
    .sort();
const visit = async (shared: boolean) => {
  const feed = await addFeed(store, FEED, shared ? {} : { followedBy: ['local'] });
  const { items } = parseFeed(new TextEncoder().encode(RSS), { url: FEED, contentType: null });
  return addItems(feed, items, { ...deps(), onError: (error) => expect.unreachable(`${error}`) });
};

const BOTH = [
  'The ferry will be closed for three years there',
  'The ferry will be closed for two years gone',
];

describe('what was edited since it was imported', () => {
  test('is looked at anew when its address is imported again', async () => {
    expect(await bring(ADDRESS)).toMatchObject([{ added: 1, known: 0, changed: 0 }]);
    expect(await bring(ADDRESS)).toMatchObject([{ added: 0, known: 1, changed: 0 }]);
    web[ADDRESS] = page('three');
    expect(await bring(ADDRESS)).toMatchObject([{ added: 0, known: 1, changed: 1 }]);
    expect(await statements()).toEqual(BOTH);
  });

  test.each([true, false])(
    'is looked at anew where a feed had brought it, shared: %s',
    async (shared) => {
      expect(await visit(shared)).toMatchObject({ added: 1 });
      web[ADDRESS] = page('three');
      expect(await bring(ADDRESS)).toMatchObject([{ added: 0, known: 1, changed: 1 }]);
      expect(await statements()).toEqual(BOTH);
    },
  );

  test('is not stored again where the feed that brought it is imported', async () => {
    await visit(true);
    expect(await bring(FEED)).toMatchObject([{ added: 0, known: 1, error: null }]);
    expect(await store.findArticles({ placeId: 'local', limit: 9 })).toHaveLength(1);
  });

  test('is read again where an imported feed has other words for it', async () => {
    expect(await bring(FEED)).toMatchObject([{ added: 1 }]);
    web[ADDRESS] = page('three');
    expect(await bring(FEED)).toMatchObject([{ known: 1, changed: 0 }]);
    web[FEED] = RSS.replace('of Sill met', 'of Sill has met');
    expect(await bring(FEED)).toMatchObject([{ known: 1, changed: 1 }]);
    expect(await statements()).toEqual(BOTH);
  });

  test('is the same article where it came from the same file', async () => {
    const path = join(dir, 'ferry.txt');
    const text = (years: string) =>
      `Ferry debate goes on\n\n${FILLER}\n\n“The ferry will be closed for ${years} years,” said Ada Brandt, the mayor of Sill.\n`;
    writeFileSync(path, text('two'));
    expect(await bring(path)).toMatchObject([{ added: 1 }]);
    writeFileSync(path, text('three'));
    expect(await bring(path)).toMatchObject([{ added: 0, known: 1, changed: 1 }]);
    expect(await statements()).toEqual(BOTH);
    const other =
      'Mill burned down\n\n“Nobody was hurt in the fire at the mill,” said Bo Roe, the fire chief of Tarn. The old mill had stood empty for years.\n';
    writeFileSync(path, other);
    expect(await bring(path)).toMatchObject([{ added: 1, known: 0 }]);
  });
});
