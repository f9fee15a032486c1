import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReadPage } from '../../src/ingest/pages/read-page.ts';
import { refreshFeed } from '../../src/ingest/visits/refresh-feed.ts';
import { FetchError } from '../../src/ingest/web/fetch-error.ts';
import type { Fetch } from '../../src/ingest/web/safe-fetch.ts';
import type { Feed } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { fetched } from '../support/fetched.ts';
import { addFeed } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

const filler = (n: number) =>
  `The council of Tarn met on day ${n} to speak of the bridge, and ${'nobody knew what it would cost the town in the end. '.repeat(3)}`;
const STORY = [
  'The ferry to Tarn will run through the winter, the harbour board decided after a long night of talks with the crews and the owners.',
  '“We will sail on Sundays too,” said Ines Wendt, who chairs the board, when she came out of the hall at four in the morning.',
  'The crews had asked for a second boat, and the owners had refused to pay for one as long as the old pier had not been repaired.',
  '“It is a promise,” Wendt said of the timetable, which is to be printed next week and handed out at the pier and in the schools.',
].join('\n\n');

let store: Store;
let now: Date;
let web: Record<string, string>;
let asked: string[];
beforeEach(async () => {
  store = await openTestStore({ sample: '0' });
  now = new Date('2026-05-04T12:00:00Z');
  web = {};
  asked = [];
});
afterEach(() => store.close());

const fetch: Fetch = async (url) => {
  asked.push(url);
  const page = web[url];
  if (page === undefined) throw new FetchError('no such page (404)', { status: 404 });
  return fetched(url, page);
};
/** A page has its canonical address and its outlet on a line each, followed by its text. */
const readPage: ReadPage = async ({ body, url: asked }) => {
  const page = new TextDecoder().decode(body as Uint8Array);
  const [, url = asked, outlet = null, text = page] =
    /^(https:\S+)\n(.+)\n([\s\S]*)$/u.exec(page) ?? [];
  return { title: 'Page', outlet, byline: null, published: null, url, text, language: null };
};
const read = async (feed: Feed) =>
  refreshFeed(feed, {
    fetch,
    readPage,
    store,
    now: () => now,
    random: () => 0,
    onError: (error) => {
      if (!(error as Error).message.startsWith('Kept as a teaser')) throw error;
    },
  });
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000);
};
type Item = { guid?: string; url: string; title?: string; date?: string; summary?: string };
const rss = (...items: Item[]) =>
  `<rss version="2.0"><channel><title>Feed</title>${items
    .map(
      ({ guid, url, title = 'Ferry to run', date = '2026-05-04', summary = 'In short.' }) =>
        `<item><title>${title}</title><link>${url}</link>${guid ? `<guid isPermaLink="false">${guid}</guid>` : ''}<pubDate>${new Date(date).toUTCString()}</pubDate><description>${summary}</description></item>`,
    )
    .join('')}</channel></rss>`;
const articles = (placeId = 'here') => store.findArticles({ placeId, limit: 99 });

describe('an item that comes again', () => {
  test('is not new under another date, guid or address of the same page', async () => {
    const feed = await addFeed(store, 'https://a.example/feed');
    web = {
      'https://a.example/feed': rss({ guid: '1#0', url: 'https://a.example/ferry' }),
      'https://a.example/ferry': STORY,
    };
    expect((await read(feed)).added).toBe(1);
    for (const item of [
      { guid: '1#0', url: 'https://a.example/ferry', date: '2026-05-05' },
      { guid: '1#1', url: 'https://a.example/ferry' },
      { url: 'https://m.a.example/ferry/?utm_source=rss' },
    ]) {
      web['https://a.example/feed'] = rss(item);
      expect((await read(feed)).added).toBe(0);
    }
    expect(asked.filter((url) => url.includes('ferry'))).toHaveLength(1);
    expect(await articles()).toMatchObject([{ published: '2026-05-04T00:00:00.000Z' }]);
  });

  test('is known by its new address once its guid has been met there', async () => {
    const feed = await addFeed(store, 'https://a.example/feed');
    web = {
      'https://a.example/feed': rss({ guid: '1', url: 'https://a.example/ferry' }),
      'https://a.example/ferry': STORY,
    };
    await read(feed);
    for (const item of [
      { guid: '1', url: 'https://a.example/2026/ferry' },
      { guid: '2', url: 'https://a.example/2026/ferry' },
    ]) {
      web['https://a.example/feed'] = rss(item);
      expect(await read(feed)).toMatchObject({ added: 0, failed: 0 });
    }
  });

  test('is not new where the same outlet prints the same text at another address', async () => {
    const feed = await addFeed(store, 'https://a.example/feed');
    web = {
      'https://a.example/feed': rss(
        { guid: '1', url: 'https://a.example/ferry' },
        { guid: '2', url: 'https://a.example/again', date: '2026-05-06' },
      ),
      'https://a.example/ferry': STORY,
      'https://a.example/again': STORY,
    };
    expect(await read(feed)).toMatchObject({ added: 1, failed: 0 });
    later(0.1);
    await read(feed);
    expect(asked.filter((url) => url.includes('again'))).toHaveLength(1);
  });

  test('is new where a site gives all its pages one address', async () => {
    const feed = await addFeed(store, 'https://a.example/feed');
    web = {
      'https://a.example/feed': rss(
        { guid: '1', url: 'https://a.example/1', title: 'One' },
        { guid: '2', url: 'https://a.example/2', title: 'Two' },
      ),
      'https://a.example/1': `https://a.example/news\nLedger\n${STORY}`,
      'https://a.example/2': `https://a.example/news\nLedger\n${filler(2)}`,
    };
    expect(await read(feed)).toMatchObject({ added: 2, failed: 0 });
  });

  test('is stored once where two shared feeds bring it', async () => {
    web['https://a.example/ferry'] = STORY;
    for (const url of ['https://a.example/world', 'https://a.example/local']) {
      web[url] = rss({ guid: url, url: 'https://a.example/ferry' });
      await read(await addFeed(store, url));
    }
    expect(await articles()).toHaveLength(1);
  });
});

describe('what one place follows', () => {
  test('never reaches another that follows the same page by another feed', async () => {
    for (const [place = '', words = ''] of [
      ['here', 'to us'],
      ['there', 'to them'],
    ]) {
      const url = `https://${place}.example/feed`;
      web[url] = rss({ url: 'https://a.example/ferry', title: `Ferry ${words}`, summary: words });
      web['https://a.example/ferry'] = `${STORY}\n\nThis was told ${words} alone.`;
      await read(await addFeed(store, url, { followedBy: [place] }));
    }
    for (const [place = '', words = ''] of [
      ['here', 'to us'],
      ['there', 'to them'],
    ]) {
      const found = await articles(place);
      expect(found.map(({ title }) => title)).toEqual([`Ferry ${words}`]);
      expect(found[0]?.text).toContain(`told ${words} alone`);
    }
    const feed = (await store.findFeeds('there'))[0]!;
    await store.unfollowFeed('there', feed.id);
    expect(await articles('here')).toHaveLength(1);
  });

  test('cannot spoil what everybody reads', async () => {
    web['https://a.example/ferry'] = STORY;
    web['https://evil.example/feed'] = rss({
      url: 'https://a.example/ferry',
      title: 'Ferry sinks',
    });
    await read(await addFeed(store, 'https://evil.example/feed', { followedBy: ['there'] }));
    web['https://a.example/feed'] = rss({ guid: '1', url: 'https://a.example/ferry' });
    await read(await addFeed(store, 'https://a.example/feed'));
    expect((await articles('here')).map(({ title }) => title)).toEqual(['Ferry to run']);
  });
});

describe('an edited article', () => {
  const EDITED = STORY.replace('“It is a promise,” Wendt said of', 'Wendt spoke of');
  const quotes = async () =>
    (await store.findQuotes({ placeId: 'here', vanished: true, limit: 99 })).quotes.map(
      ({ texts, vanishedAt }) => [texts[0], vanishedAt],
    );

  async function readTwice(second: Record<string, string>, hours: number) {
    const feed = await addFeed(store, 'https://a.example/feed');
    web = {
      'https://a.example/feed': rss({ guid: '1', url: 'https://a.example/ferry' }),
      'https://a.example/ferry': STORY,
    };
    await read(feed);
    Object.assign(web, second);
    later(hours);
    return read(feed);
  }

  test('is read again when its feed tells of it, and lost quotes are marked with when', async () => {
    const touched = rss({ guid: '1', url: 'https://a.example/ferry', summary: 'Updated.' });
    const second = { 'https://a.example/feed': touched, 'https://a.example/ferry': EDITED };
    expect(await readTwice(second, 0.5)).toMatchObject({ added: 0, revised: 1 });
    expect((await articles())[0]?.text).toBe(EDITED);
    expect(await quotes()).toEqual(
      expect.arrayContaining([
        [expect.stringContaining('It is a promise'), '2026-05-04T12:30:00.000Z'],
        [expect.stringContaining('We will sail'), null],
      ]),
    );
  });

  test('marks the quotes that its correction takes back, and quotes nobody there', async () => {
    const note =
      'Correction: We misquoted Mr. Wendt as saying “It is a promise”. He never said so.';
    const touched = rss({ guid: '1', url: 'https://a.example/ferry', summary: 'Corrected.' });
    const corrected = EDITED.replace(/(<\/article>|<\/body>|$)/u, `\n\n${note}$1`);
    const second = { 'https://a.example/feed': touched, 'https://a.example/ferry': corrected };
    expect(await readTwice(second, 0.5)).toMatchObject({ revised: 1 });
    const all = (await store.findQuotes({ placeId: 'here', vanished: true, limit: 99 })).quotes;
    expect(all.filter(({ withdrawn }) => withdrawn).map(({ texts }) => texts[0])).toEqual([
      expect.stringContaining('It is a promise'),
    ]);
    expect(all.filter(({ article }) => article.text.includes('Correction'))).not.toEqual([]);
    expect(all.map(({ texts }) => texts.join(' ')).join()).not.toContain('never said');
  });

  test('takes its new headline, where that alone was edited', async () => {
    const touched = rss({
      guid: '1',
      url: 'https://a.example/ferry',
      title: 'Ferry runs all year',
    });
    expect(await readTwice({ 'https://a.example/feed': touched }, 0.5)).toMatchObject({
      revised: 1,
    });
    expect(await articles()).toMatchObject([{ title: 'Ferry runs all year', text: STORY }]);
    expect((await quotes()).filter(([, vanishedAt]) => vanishedAt !== null)).toEqual([]);
  });

  test('is looked at again after an hour, though its feed keeps silent', async () => {
    expect(await readTwice({ 'https://a.example/ferry': EDITED }, 0.9)).toMatchObject({
      revised: 0,
    });
    later(0.2);
    expect(await read((await store.findFeeds('here'))[0]!)).toMatchObject({ revised: 1 });
  });

  test('was a teaser while its page could not be had, and is whole once it can', async () => {
    const feed = await addFeed(store, 'https://a.example/feed');
    const summary = 'The board and the crews came to terms. '.repeat(6);
    web = { 'https://a.example/feed': rss({ guid: '1', url: 'https://a.example/ferry', summary }) };
    await read(feed);
    expect((await articles())[0]?.text).toMatch(/^The board and the crews/u);
    web['https://a.example/ferry'] = `${STORY}\n\n${filler(3)}`;
    later(1.1);
    expect(await read(feed)).toMatchObject({ added: 0, revised: 1 });
    expect((await articles())[0]?.text).toContain('We will sail on Sundays too');
  });

  test.each([
    ['a closed door', 'Subscribe to read on. This story is for members of the Tarn Ledger only.'],
    ['the first paragraph alone', STORY.split('\n\n')[0]!],
    ['another story', filler(9).repeat(3)],
  ])('is not what stands there instead: %s', async (_, page) => {
    expect(await readTwice({ 'https://a.example/ferry': page }, 2)).toMatchObject({ revised: 0 });
    expect((await articles())[0]?.text).toBe(STORY);
  });
});

describe('a wire report', () => {
  test('is one text with many outlets, first seen first, however each cuts it', async () => {
    const printed = {
      ledger: `LEDGER – ${STORY}`,
      post: STORY.split('\n\n').slice(0, 3).join('\n\n'),
      herald: `${filler(4)}\n\n${STORY}`,
    };
    for (const [outlet, text] of Object.entries(printed)) {
      web[`https://${outlet}.example/feed`] = rss({ url: `https://${outlet}.example/ferry` });
      web[`https://${outlet}.example/ferry`] =
        `https://${outlet}.example/ferry\n${outlet}\n${text}`;
      await read(await addFeed(store, `https://${outlet}.example/feed`));
    }
    const { quotes } = await store.findQuotes({ placeId: 'here', kinds: ['direct'], limit: 99 });
    expect(
      quotes.map(({ texts, article, alsoIn }) => [texts[0], article.outlet, ...alsoIn]).sort(),
    ).toEqual([
      [expect.stringContaining('It is a promise'), 'ledger', 'herald'],
      [expect.stringContaining('We will sail'), 'ledger', 'post', 'herald'],
    ]);
    expect(await articles()).toHaveLength(3);
  });
});
