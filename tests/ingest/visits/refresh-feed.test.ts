import { describe, expect, test } from 'vitest';
import type { ReadPage } from '../../../src/ingest/pages/read-page.ts';
import { UnreadableError } from '../../../src/ingest/unreadable-error.ts';
import { refreshFeed } from '../../../src/ingest/visits/refresh-feed.ts';
import { createRetryLater } from '../../../src/ingest/visits/retry-later.ts';
import { FetchError } from '../../../src/ingest/web/fetch-error.ts';
import type { Fetch, FetchOptions } from '../../../src/ingest/web/safe-fetch.ts';
import type { Feed } from '../../../src/model.ts';
import { StoreError } from '../../../src/store-error.ts';
import { fetched } from '../../support/fetched.ts';
import { createFeed, createKept } from '../kept.ts';

const NOW = new Date('2026-05-04T12:00:00Z');
const FEED = createFeed({});

const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>The Paper</title>${items.join('')}</channel></rss>`;
const item = (n: number, more = '') =>
  `<item><title>Story ${n}</title><link>https://paper.example/${n}</link><guid>${n}</guid>${more}</item>`;
const dated = (n: number, day: number) =>
  item(n, `<pubDate>${day} Apr 2026 10:00:00 GMT</pubDate>`);

/** A web of feeds and pages; an `Error` in it is thrown. The text of a page is all of its HTML. */
function createWorld(
  pages: Record<string, string | Error>,
  status = 200,
  more: Partial<Awaited<ReturnType<Fetch>>> = {},
) {
  const asked: [string, FetchOptions][] = [];
  const errors: string[] = [];
  const { store, kept, marks } = createKept();
  const fetch: Fetch = async (url, options) => {
    asked.push([url, options]);
    const page =
      pages[url] ?? new FetchError('paper.example has no such page (404).', { status: 404 });
    if (page instanceof Error) throw page;
    const answer = { ...fetched(url, page), etag: '"new"' };
    return url === FEED.url ? { ...answer, status, ...more } : answer;
  };
  const readPage: ReadPage = async ({ body, url }) => {
    const html = typeof body === 'string' ? body : new TextDecoder().decode(body);
    const text = html.replace(/<[^>]*>/gu, '');
    if (text === '') throw new UnreadableError(`${url} has no article text.`);
    return {
      title: 'Page',
      outlet: null,
      byline: 'Page Writer',
      published: null,
      url,
      text,
      language: null,
    };
  };
  const deps = {
    fetch,
    readPage,
    store,
    now: () => NOW,
    random: () => 0,
    onError: (error: unknown, where: string) =>
      errors.push(`${where}: ${(error as Error).message}`),
  };
  return { deps, kept, marks, asked, errors };
}

describe('refreshFeed', () => {
  test('does not call a feed failing where the database is in trouble', async () => {
    const { deps, marks, errors } = createWorld({
      [FEED.url]: rss(dated(1, 20)),
      'https://paper.example/1': 'The text of the page.',
    });
    const saveArticle = async () => {
      throw new StoreError('full', new Error('database or disk is full'));
    };
    const store = { ...deps.store, saveArticle };
    await expect(refreshFeed(FEED, { ...deps, store })).rejects.toThrow('disk is full');
    expect({ marks, errors }).toEqual({ marks: [], errors: [] });
  });

  test('stores each new article as its page gives it, called as the feed calls it', async () => {
    const world = createWorld({
      [FEED.url]: rss(dated(1, 20)),
      'https://paper.example/1': 'The text of the page.',
    });
    expect(await refreshFeed(FEED, world.deps)).toMatchObject({ added: 1, failed: 0 });
    expect(world.kept[0]?.article).toMatchObject({
      feedId: 'f',
      title: 'Story 1',
      outlet: 'The Paper',
      byline: 'Page Writer',
      published: '2026-04-20T10:00:00.000Z',
      url: 'https://paper.example/1',
      text: 'The text of the page.',
      sample: false,
    });
    expect(world.marks).toEqual([
      {
        checkedAt: NOW.toISOString(),
        deliveredAt: NOW.toISOString(),
        emptySince: null,
        etag: '"new"',
        lastModified: null,
        failures: 0,
        lastError: null,
        everyMs: 900_000,
        pace: null,
        nextDueAt: '2026-05-04T12:15:00.000Z',
      },
    ]);
  });

  test('calls an article as its page does where the feed gives no title', async () => {
    const untitled = '<item><link>https://paper.example/1</link></item>';
    const world = createWorld({ [FEED.url]: rss(untitled), 'https://paper.example/1': 'Text.' });
    await refreshFeed(FEED, world.deps);
    expect(world.kept[0]?.article.title).toBe('Page');
  });

  test('asks only for what is new, and counts an unchanged feed as delivered', async () => {
    const world = createWorld({ [FEED.url]: '' }, 304);
    const feed = createFeed({ etag: '"old"', lastModified: 'Sunday', failures: 3, lastError: 'x' });
    expect(await refreshFeed(feed, world.deps)).toMatchObject({ added: 0, failed: 0 });
    expect(world.asked).toEqual([
      [FEED.url, { etag: '"old"', lastModified: 'Sunday', wants: 'feed' }],
    ]);
    expect(world.marks[0]).toMatchObject({
      deliveredAt: NOW.toISOString(),
      etag: '"old"',
      failures: 0,
      lastError: null,
    });
  });

  test('does not visit the page of an article it has', async () => {
    const world = createWorld({ [FEED.url]: rss(item(1)), 'https://paper.example/1': 'Text.' });
    await refreshFeed(FEED, world.deps);
    expect(await refreshFeed(FEED, world.deps)).toMatchObject({ added: 0, failed: 0 });
    expect(world.asked.map(([url]) => url)).toEqual([
      FEED.url,
      'https://paper.example/1',
      FEED.url,
    ]);
  });

  test('takes the thirty newest of many', async () => {
    const days = [...Array(30).keys()].map((n) => n + 1);
    const undated = [item(100), item(101)];
    const pages = Object.fromEntries(
      [...days, 100, 101].map((n) => [`https://paper.example/${n}`, `Text ${n}.`]),
    );
    const items = [...undated, ...days.map((day) => dated(day, day))];
    const world = createWorld({ ...pages, [FEED.url]: rss(...items) });
    expect(await refreshFeed(FEED, world.deps)).toMatchObject({ added: 30, failed: 0 });
    expect(world.kept[0]?.article.title).toBe('Story 30');
    expect(world.kept.map(({ article }) => article.title)).not.toContain('Story 1');
  });

  test('uses what the feed itself holds where the page gives less, and keeps what is short as a teaser', async () => {
    const full = `<description>&lt;p&gt;${'A full story. '.repeat(50)}&lt;/p&gt;</description>`;
    const teaser = '<description>Short.</description>';
    const world = createWorld({
      [FEED.url]: rss(item(1, full), item(2, full), item(3, teaser)),
      'https://paper.example/1': 'Subscribe to read.',
    });
    expect(await refreshFeed(FEED, world.deps)).toMatchObject({ added: 3, failed: 0 });
    const [one, two, three] = world.kept.map(({ article }) => article);
    expect([one?.text, two?.text]).toEqual(
      Array(2).fill(expect.stringMatching(/^A full story\. A/u)),
    );
    expect([one?.teaser, two?.teaser]).toEqual([undefined, undefined]);
    const teaser403 = 'paper.example has no such page (404).';
    expect(three).toMatchObject({ title: 'Story 3', text: 'Short.', teaser: teaser403 });
    expect(world.errors).toEqual([`https://paper.example/3: Kept as a teaser: ${teaser403}`]);
  });

  test('keeps the headline where nothing can be read, and says why', async () => {
    const world = createWorld({
      [FEED.url]: rss(item(1), item(2), '<item><title>No page</title></item>', item(3)),
      'https://paper.example/1': '',
      'https://paper.example/2': new Error('boom'),
      'https://paper.example/3': 'Text.',
    });
    expect(await refreshFeed(FEED, world.deps)).toMatchObject({ added: 4, failed: 0 });
    const told = world.kept.map(({ article: { title, text, teaser } }) => [title, text, teaser]);
    expect(told).toEqual([
      ['Story 1', '', 'https://paper.example/1 has no article text.'],
      ['Story 2', '', 'boom'],
      ['No page', '', 'it has no page of its own'],
      ['Story 3', 'Text.', undefined],
    ]);
    expect(world.marks[0]).toMatchObject({ failures: 0, lastError: null });
  });

  test.each([
    [0, '2026-05-04T12:30:00.000Z'],
    [1, '2026-05-04T13:00:00.000Z'],
    [4, '2026-05-04T20:00:00.000Z'],
    [5000, '2026-05-05T12:00:00.000Z'],
  ])('asks a feed that has failed %i times before again at %s', async (failures, nextDueAt) => {
    const world = createWorld({ [FEED.url]: new FetchError('paper.example is in trouble (503).') });
    await refreshFeed(createFeed({ failures }), world.deps);
    expect(world.marks).toEqual([
      {
        checkedAt: NOW.toISOString(),
        failures: failures + 1,
        lastError: 'paper.example is in trouble (503).',
        nextDueAt,
      },
    ]);
  });

  test('says of a feed that has become a page that it is no feed', async () => {
    const world = createWorld({ [FEED.url]: '<html><body><p>Log in</p></body></html>' });
    await refreshFeed(FEED, world.deps);
    expect(world.marks[0]?.lastError).toBe(`${FEED.url} is not a feed that I can read.`);
  });

  const dueAfter = ({ nextDueAt }: Partial<Feed> = {}) =>
    (Date.parse(nextDueAt ?? '') - NOW.getTime()) / 60_000;

  test('comes back sooner where there was news, later where there was none', async () => {
    const feed = createFeed({ everyMs: 60 * 60_000 });
    const page = { 'https://paper.example/1': 'Text.' };
    const today = item(1, `<pubDate>${NOW.toUTCString()}</pubDate>`);
    const news = createWorld({ [FEED.url]: rss(today), ...page });
    await refreshFeed(feed, news.deps);
    expect(dueAfter(news.marks[0])).toBe(30);
    const old = createWorld({ [FEED.url]: rss(dated(1, 20)), ...page });
    await refreshFeed(feed, old.deps);
    expect(dueAfter(old.marks[0])).toBe(90);
    const none = createWorld({ [FEED.url]: rss() }, 304);
    await refreshFeed(feed, none.deps);
    expect(dueAfter(none.marks[0])).toBe(90);
  });

  test('heeds how long the answer is fresh, and what the feed itself asks, also when it is unchanged', async () => {
    const fresh = createWorld({ [FEED.url]: rss() }, 200, { cacheControl: 'max-age=7200' });
    await refreshFeed(FEED, fresh.deps);
    expect(dueAfter(fresh.marks[0])).toBe(120);

    const asks = createWorld({ [FEED.url]: rss('<ttl>240</ttl>') });
    await refreshFeed(FEED, asks.deps);
    expect(dueAfter(asks.marks[0])).toBe(240);
    const pace = asks.marks[0]?.pace as Feed['pace'];
    expect(pace).toEqual({ ttlMs: 240 * 60_000, skipHours: [], skipDays: [] });

    const unchanged = createWorld({ [FEED.url]: '' }, 304);
    await refreshFeed(createFeed({ pace }), unchanged.deps);
    expect(dueAfter(unchanged.marks[0])).toBe(240);
    expect(unchanged.marks[0]?.pace).toEqual(pace);
  });

  test('leaves a server alone for as long as it asks', async () => {
    const busy = new FetchError('paper.example asks for fewer visits (429).', {
      status: 429,
      retryAfter: '7200',
    });
    const world = createWorld({ [FEED.url]: busy });
    await refreshFeed(FEED, world.deps);
    expect(dueAfter(world.marks[0])).toBe(120);
  });

  test('moves with a feed that has moved for good, once the new place has given a feed', async () => {
    const permanentUrl = 'https://new.example/feed.xml';
    const moved = createWorld({ [FEED.url]: rss() }, 200, { permanentUrl });
    await refreshFeed(FEED, moved.deps);
    expect(moved.marks[0]?.url).toBe(permanentUrl);
    const page = createWorld({ [FEED.url]: '<html><body>Log in</body></html>' }, 200, {
      permanentUrl,
    });
    await refreshFeed(FEED, page.deps);
    expect(page.marks[0]).not.toHaveProperty('url');
  });

  test('reports a feed that is gone once, and marks it so that it is asked no more', async () => {
    const gone: Feed[] = [];
    const world = createWorld({
      [FEED.url]: new FetchError('paper.example has no such page (410).', { status: 410 }),
    });
    await refreshFeed(FEED, { ...world.deps, onGone: (feed) => gone.push(feed) });
    expect(gone).toEqual([FEED]);
    expect(world.marks[0]).toMatchObject({ goneAt: NOW.toISOString(), failures: 1 });
  });

  test('spreads visits by the random number it is given', async () => {
    const world = createWorld({ [FEED.url]: rss() });
    await refreshFeed(FEED, { ...world.deps, random: () => 1 });
    expect(dueAfter(world.marks[0])).toBe(16.5);
  });

  test('tries a page that could not be read again after half an hour, then ever more rarely', async () => {
    let at = NOW.getTime();
    const world = createWorld({
      [FEED.url]: rss(item(1)),
      'https://paper.example/1': new FetchError('paper.example does not let me read that (403).'),
    });
    const looks = { lookedAt: NOW.toISOString(), looks: -1 };
    const store: typeof world.deps.store = {
      ...world.deps.store,
      async knownArticles(keys) {
        const known = await world.deps.store.knownArticles(keys);
        return new Map([...known].map(([key, article]) => [key, { ...article, ...looks }]));
      },
      async markLooked(_, { now }) {
        Object.assign(looks, { lookedAt: now, looks: looks.looks + 1 });
      },
    };
    const tried = async (minutes: number) => {
      at += minutes * 60_000;
      if (looks.looks < 0) Object.assign(looks, { lookedAt: new Date(at).toISOString(), looks: 0 });
      const before = world.asked.length;
      await refreshFeed(FEED, { ...world.deps, store, now: () => new Date(at) });
      return world.asked.slice(before).some(([url]) => url.endsWith('/1'));
    };
    const tries: boolean[] = [];
    for (const minutes of [0, 15, 16, 31, 90]) tries.push(await tried(minutes));
    expect(tries).toEqual([true, false, true, false, true]);
  });

  test('asks again ever more rarely for what is too long to be kept', async () => {
    let at = NOW.getTime();
    const now = () => new Date(at);
    const world = createWorld({
      [FEED.url]: rss(item(1)),
      'https://paper.example/1': 'Story without an end. '.repeat(10_000),
    });
    const later = createRetryLater(now);
    const tries: boolean[] = [];
    for (const minutes of [0, 15, 16, 31, 30]) {
      at += minutes * 60_000;
      const before = world.asked.length;
      await refreshFeed(FEED, { ...world.deps, now, later });
      tries.push(world.asked.slice(before).some(([url]) => url.endsWith('/1')));
    }
    expect(tries).toEqual([true, false, true, false, true]);
    expect(world.errors[0]).toContain(
      'is too long for an article: it has more than 150,000 characters.',
    );
  });

  test('leaves at later visits what was passed over at the first', async () => {
    const days = [...Array(30).keys()].map((n) => n + 1);
    const pages = Object.fromEntries(
      [...Array(60).keys()].map((n) => [`https://paper.example/${n}`, `Text ${n}.`]),
    );
    const march = days.map((day) =>
      item(day + 30, `<pubDate>${day} Mar 2026 10:00:00 GMT</pubDate>`),
    );
    const world = createWorld({
      ...pages,
      [FEED.url]: rss(...march, ...days.map((day) => dated(day, day)), item(0)),
    });
    expect(await refreshFeed(FEED, world.deps)).toMatchObject({ added: 30 });
    const later = createFeed({ deliveredAt: NOW.toISOString() });
    expect(await refreshFeed(later, world.deps)).toMatchObject({ added: 0 });
  });

  test('passes nothing over anew where the first visit was interrupted', async () => {
    const names = [...Array(52).keys()].map((n) => n + 1);
    const world = createWorld(
      Object.fromEntries(names.map((n) => [`https://paper.example/${n}`, `Text ${n}.`])),
    );
    const deps = (items: string[], store = world.deps.store) => ({
      ...{ ...world.deps, store },
      fetch: (async (url, options) =>
        url === FEED.url
          ? fetched(url, rss(...items))
          : world.deps.fetch(url, options)) satisfies Fetch,
    });
    let saved = 0;
    const store: typeof world.deps.store = {
      ...world.deps.store,
      async saveArticle(...given) {
        if (++saved > 10) throw new StoreError('full', new Error('disk is full'));
        return world.deps.store.saveArticle(...given);
      },
    };
    const first = names.slice(0, 40).map((n) => item(n));
    await expect(refreshFeed(FEED, deps(first, store))).rejects.toThrow('full');
    const grown = [...names.slice(40).map((n) => item(n)), ...first];
    for (let visit = 0; visit < 2; visit++) await refreshFeed(FEED, deps(grown));
    expect(world.kept).toHaveLength(52 - 10);
  });
});
