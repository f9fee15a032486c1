import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseFeed } from '../../../src/ingest/feeds/parse-feed.ts';
import type { Feed } from '../../../src/model.ts';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker, NOON } from '../../support/records.ts';
import { openTestStore } from '../../support/stores.ts';
import { HOSTILE_TEXTS } from '../../support/walk/hostile-texts.ts';
import { openApi } from './open-api.ts';

const PUBLIC = ['https://news.example.org'];
const LATER = '2026-03-05T09:00:00.000Z';
const WORDS = 'Dredging begins in May';
const TEXT = `“${WORDS},” said Ann Lee, mayor of Sill. “No,” said Bo Roe.`;
// what XML 1.0 has no way to write, halves of signs included
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
// what turns the words behind it round
const TURNS = /[\u202A-\u202E\u2066-\u2069]/u;
const EDIT = {
  title: 'Talks resume',
  company: [],
  bands: [],
  isWithdrawn: () => false,
  now: LATER,
};
const ANN = makeSpeaker('Ann Lee', { roles: ['mayor of Sill'] });

type JsonFeed = {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  items: { id: string; url: string; title: string; content_html: string; date_modified: string }[];
};

describe('a feed', () => {
  let store: Store;
  let feed: Feed;
  beforeEach(async () => {
    store = await openTestStore({ sample: '0' });
    feed = await addFeed(store);
  });
  afterEach(() => store.close());

  const now = () => new Date('2026-03-05T10:00:00Z');
  const open = () => openApi({ store, publicUrls: PUBLIC, now });

  async function print(id: string, text = TEXT, words = WORDS, fields = {}): Promise<void> {
    const article = { id, url: `https://gazette.example/${id}`, feedId: feed.id, text, ...fields };
    await store.saveArticle(
      makeArticle(article),
      [makeQuote(text, words, { speaker: ANN, terms: 'dredg' })],
      'dredg',
    );
  }

  const readAtom = (body: string) =>
    parseFeed(new TextEncoder().encode(body), {
      url: `${PUBLIC[0]}/feed`,
      contentType: 'application/atom+xml',
    });

  test('of a speaker has their words, the source and the receipt', async () => {
    await print('first');
    const { status, headers, body } = await open().get('/feeds/speakers/ann-lee.atom');
    expect([status, headers.get('content-type')]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ]);
    const { title, items } = readAtom(body);
    expect(title).toBe('Ann Lee, word for word');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ title: `Ann Lee: “${WORDS}”`, published: NOON });
    expect(body).toContain(
      'rel="self" type="application/atom+xml" href="https://news.example.org/feeds/speakers/ann-lee.atom"',
    );
    expect(body).toMatch(
      /rel="alternate" type="text\/html" href="https:\/\/news\.example\.org\/q\/first-/u,
    );
    expect(body).toContain('https://gazette.example/first#:~:text=Dredging');
    expect(body).toContain('Ann Lee, mayor of Sill (quote)');
  });

  test('keeps to the rules of JSON Feed 1.1', async () => {
    await print('first');
    const { headers, json } = await open().get('/feeds/topics/dredging.json');
    expect(headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const { version, title, home_page_url, feed_url, items } = json() as JsonFeed;
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    expect(title).toBe('What is said about “dredging”');
    expect(home_page_url).toBe('https://news.example.org/search?words=dredging');
    expect(feed_url).toBe('https://news.example.org/feeds/topics/dredging.json');
    expect(items).toEqual([
      {
        id: expect.stringMatching(
          /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u,
        ),
        url: expect.stringMatching(/^https:\/\/news\.example\.org\/q\/first-/u),
        external_url: expect.stringMatching(/^https:\/\/gazette\.example\/first#/u),
        title: `Ann Lee: “${WORDS}”`,
        content_html: expect.stringContaining(`<blockquote dir="auto">“${WORDS}”</blockquote>`),
        date_published: NOON,
        date_modified: NOON,
        authors: [{ name: 'Ann Lee' }],
      },
    ]);
  });

  test('calls an entry the same in both forms, under every name and after every edit', async () => {
    await print('first');
    const ids = async (api: ReturnType<typeof open>, kind: string) =>
      (await api.get(`/feeds/${kind}`)).body.match(/urn:uuid:[\w-]+/gu)!.at(-1);
    const id = await ids(open(), 'speakers/ann-lee.atom');
    expect(await ids(open(), 'topics/dredging.json')).toBe(id);
    expect(await ids(openApi({ store, now }), 'speakers/ann-lee.json')).toBe(id);
    const text = `On Tuesday: ${TEXT}`;
    await store.reviseArticle('first', {
      ...{ ...EDIT, text, terms: 'dredg' },
      quotes: [makeQuote(text, WORDS, { speaker: ANN, terms: 'dredg' })],
    });
    expect(await ids(open(), 'speakers/ann-lee.atom')).toBe(id);
  });

  test('says of words that are gone that they are, and when that was seen', async () => {
    await print('first');
    const before = (await open().get('/feeds/speakers/ann-lee.json')).json() as JsonFeed;
    await store.reviseArticle('first', {
      ...{ ...EDIT, text: 'Nothing was said.', terms: '', quotes: [] },
    });
    const { headers, json } = await open().get('/feeds/speakers/ann-lee.json');
    const [item] = (json() as JsonFeed).items;
    expect(item?.id).toBe(before.items[0]?.id);
    expect(item?.title).toBe(`No longer in the article: Ann Lee: “${WORDS}”`);
    expect(item?.content_html).toContain('No longer in the article since 2026-03-05');
    expect(item?.date_modified).toBe(LATER);
    expect(headers.get('last-modified')).toBe(new Date(LATER).toUTCString());
  });

  test('says of words that a correction takes back that they are withdrawn', async () => {
    await print('first');
    await store.reviseArticle('first', {
      ...{ ...EDIT, text: `Correction: Lee never said “${WORDS}”.`, terms: 'dredg' },
      ...{ isWithdrawn: () => true, quotes: [] },
    });
    const { items } = (await open().get('/feeds/speakers/ann-lee.json')).json() as JsonFeed;
    expect(items.map(({ title }) => title)).toEqual([`Withdrawn: Ann Lee: “${WORDS}”`]);
    expect(items[0]?.content_html).toContain('Withdrawn by the outlet');
    expect(items[0]?.date_modified).toBe(LATER);
  });

  test('is not sent again where nothing has changed', async () => {
    await print('first');
    const api = open();
    const path = '/feeds/speakers/ann-lee.atom';
    const { headers } = await api.get(path);
    const ask = async (init: Record<string, string>) =>
      (await api.get(path, { headers: init })).status;
    expect(await ask({ 'if-none-match': headers.get('etag')! })).toBe(304);
    expect(await ask({ 'if-modified-since': headers.get('last-modified')! })).toBe(304);
    expect(await ask({ 'if-modified-since': 'Sun, 01 Mar 2026 00:00:00 GMT' })).toBe(200);
    await print('second', TEXT, WORDS, { readAt: LATER, published: LATER });
    expect(await ask({ 'if-none-match': headers.get('etag')! })).toBe(200);
    expect(await ask({ 'if-modified-since': headers.get('last-modified')! })).toBe(200);
  });

  test('of the stories has each once, as soon as it has its place', async () => {
    await print('first', TEXT, WORDS, { published: LATER, readAt: LATER });
    expect(readAtom((await open().get('/feeds/stories.atom')).body).items).toEqual([]);
    await store.saveStories([{ articleId: 'first', storyId: 'story' }]);
    const { items } = readAtom((await open().get('/feeds/stories.atom')).body);
    expect(items.map(({ title }) => title)).toEqual(['Talks resume']);
    const { items: same } = (await open().get('/feeds/stories.json')).json() as JsonFeed;
    expect(same).toMatchObject([
      {
        title: 'Talks resume',
        date_modified: LATER,
        url: 'https://news.example.org/stories/story',
      },
    ]);
  });

  test.each(HOSTILE_TEXTS.map((text, at) => [at, text] as const))(
    'holds hostile text %i whole, and nothing of it has an effect',
    async (_, hostile) => {
      const words = `Words ${hostile} ]]> end`;
      const text = `“${words}” said Ann Lee.`;
      await print('first', text, words, { title: hostile, outlet: `Post ${hostile}` });
      for (const format of ['atom', 'json']) {
        const { status, body } = await open().get(`/feeds/speakers/ann-lee.${format}`);
        expect(status).toBe(200);
        expect(body).not.toMatch(NOT_XML);
        expect(body).not.toMatch(TURNS);
        const shown =
          format === 'atom' ? body : (JSON.parse(body) as JsonFeed).items[0]!.content_html;
        expect(shown).not.toContain('<script');
        const { items } = readAtom(body);
        expect(items).toHaveLength(1);
        expect(items[0]?.title).toMatch(/^Ann Lee: “Words/u);
      }
    },
  );

  test.each([
    ['/feeds/speakers/nobody.atom', 'Nobody with the id “nobody” is quoted here.'],
    ['/feeds/speakers/ann-lee.rss', 'ends in .atom or .json'],
    ['/feeds/speakers/.atom', 'ends in .atom or .json'],
    ['/feeds/speakers/%00.atom', 'ends in .atom or .json'],
    ['/feeds/stories.rss', 'There is nothing here.'],
    ['/feeds', 'There is nothing here.'],
  ])('is not at %s, and a sentence says so', async (path, words) => {
    const { status, body } = await open().get(path);
    expect(status).toBe(404);
    expect(body).toContain(words);
  });

  test('of words that are everywhere is refused', async () => {
    const { status, body } = await open().get('/feeds/topics/the.atom');
    expect(status).toBe(400);
    expect(body).toContain('has no words to search for');
  });
});
