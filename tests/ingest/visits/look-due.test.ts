import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inProcess } from '../../../src/ingest/aside/in-process.ts';
import { readPage } from '../../../src/ingest/pages/read-page.ts';
import { lookDue } from '../../../src/ingest/visits/look-due.ts';
import { refreshFeed } from '../../../src/ingest/visits/refresh-feed.ts';
import { createPoliteFetch } from '../../../src/ingest/web/polite-fetch.ts';
import { createSafeFetch } from '../../../src/ingest/web/safe-fetch.ts';
import type { Seen } from '../../../src/store/looks/after-look.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const START = Date.parse('2026-05-04T12:00:00Z');
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

const BEFORE =
  'The council of Tarn met for six hours on Monday to decide what becomes of the old mill by the river.';
const PROMISE =
  '“We will build the mill again before the winter comes,” said Ines Wendt, the mayor.';
const COST =
  '“Nobody in this town will pay a cent more for it,” Wendt told the members of the council.';
const END =
  'The mill burned down in March, and two families who had lived above it are still at the hotel.';
const SECOND =
  'An architect from Velm has drawn three plans, of which the cheapest keeps only the walls.';

const page = (...paragraphs: string[]) =>
  `<html><head><title>Mill of Tarn to be rebuilt</title></head><body><article><h1>Mill of Tarn to be rebuilt</h1>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`;
const WHOLE = page(BEFORE, PROMISE, COST, SECOND, END);
const LOGIN =
  '<html><head><title>Log in</title></head><body><main><h1>Log in</h1><p>Please log in to continue.</p><p>Subscribe now to read this article. Already a subscriber? Sign in.</p></main></body></html>';
const FRONT = `<html><head><title>The Tarn Post</title></head><body><article><h1>The Tarn Post</h1>${'<p>Ferries to the islands run again from Friday, the harbour master said in a notice that was put up at the pier.</p>'.repeat(5)}</article></body></html>`;

type Answer = { status?: number; body?: string; to?: string };

const { create } = engines[0]!;
let database: TestDatabase;
let store: Store;
let server: Server;
let origin: string;
let answers: Record<string, Answer>;
let asked: string[];
let time: number;
let seen: Seen[];
let errors: string[];

beforeEach(async () => {
  database = await create();
  store = await database.open({ sample: '0' });
  asked = [];
  seen = [];
  errors = [];
  time = START;
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const { status = 200, body = '', to } = answers[path] ?? { status: 404 };
    const type = path === '/feed' ? 'application/rss+xml' : 'text/html';
    response.writeHead(to === undefined ? status : 302, {
      'content-type': type,
      ...(to !== undefined && { location: to }),
    });
    response.end(body);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  answers = { '/mill': { body: WHOLE }, '/': { body: FRONT }, '/login': { body: LOGIN } };
});
afterEach(async () => {
  await database.drop();
  server.closeAllConnections();
  server.close();
});

const depsOf = (of: Store = store) => ({
  fetch: createPoliteFetch({
    fetch: createSafeFetch({ allowNetworks: ['127.0.0.0/8'], userAgent: 'test' }),
    robot: 'OnRecord',
    now: () => new Date(time),
    sleep: async () => {},
    gapMs: 0,
  }),
  readPage: async (given: Parameters<typeof readPage>[0]) => readPage(given),
  aside: inProcess,
  store: of,
  now: () => new Date(time),
  random: () => 0,
  onError: (error: unknown, where: string) =>
    void errors.push(`${where}: ${(error as Error).message}`),
  onLook: (_ms: number, one: Seen) => void seen.push(one),
});

/** Visits the feed with this in it. */
async function visit(paths = ['/mill'], { summary = '' } = {}): Promise<void> {
  const items = paths.map(
    (path) =>
      `<item><title>Mill of Tarn to be rebuilt</title><link>${origin}${path}</link><guid>${path}</guid>${summary}</item>`,
  );
  answers['/feed'] = {
    body: `<rss version="2.0"><channel><title>Tarn Post</title>${items.join('')}</channel></rss>`,
  };
  const feed = await store.saveFeed({
    ...{ url: `${origin}/feed`, title: 'Tarn Post', group: null, kind: 'network', shared: true },
    now: new Date(time).toISOString(),
  });
  await refreshFeed(feed, depsOf());
}

/** Looks at what is due so many days after the start, and says what was seen. */
async function look(days: number): Promise<Seen[]> {
  time = START + days * DAY_MS;
  seen = [];
  asked = [];
  await lookDue(depsOf());
  return seen;
}
const pagesAsked = () => asked.filter((path) => path !== '/robots.txt');
const at = (days: number) => new Date(START + days * DAY_MS).toISOString();

async function told() {
  const { quotes } = await store.findQuotes({ placeId: 'here', vanished: true, limit: 9 });
  return quotes
    .map(({ texts, vanishedAt, article }) => ({
      words: texts.join(' '),
      vanishedAt,
      checkedAt: article.checkedAt,
      goneAt: article.pageGoneAt,
    }))
    .sort((one, other) => (one.words < other.words ? -1 : 1));
}

describe('lookDue', () => {
  test('finds a page there, after a day, a week and a month', async () => {
    await visit();
    expect(await look(0.9)).toEqual([]);
    const looks: number[] = [];
    for (let day = 0; day < 60; day++) if ((await look(day)).includes('there')) looks.push(day);
    expect(looks).toEqual([1, 7, 30]);
    expect(await told()).toMatchObject([
      { words: 'Nobody in this town will pay a cent more for it', checkedAt: at(30) },
      { words: 'We will build the mill again before the winter comes', checkedAt: at(30) },
    ]);
    expect(errors).toEqual([]);
  });

  test('marks words that an edit has removed as vanished', async () => {
    await visit();
    await look(1);
    answers['/mill'] = { body: page(BEFORE, PROMISE, SECOND, END) };
    expect(await look(7)).toEqual(['there']);
    expect(await told()).toMatchObject([
      { words: expect.stringContaining('a cent more'), vanishedAt: at(7), checkedAt: at(7) },
      { words: expect.stringContaining('We will build'), vanishedAt: null, checkedAt: at(7) },
    ]);
  });

  test('does not call a page gone that was missing once and is back', async () => {
    await visit();
    answers['/mill'] = { status: 404 };
    expect(await look(1)).toEqual(['missing']);
    expect((await told())[0]?.goneAt).toBeUndefined();
    answers['/mill'] = { body: WHOLE };
    expect(await look(1.5)).toEqual([]);
    expect(await look(2)).toEqual(['there']);
    expect(await told()).toMatchObject([{ checkedAt: at(2) }, { checkedAt: at(2) }]);
    expect((await told())[0]?.goneAt).toBeUndefined();
  });

  test.each([404, 410])('calls a page gone since the first of two days of %i', async (status) => {
    await visit();
    await look(1);
    answers['/mill'] = { status };
    expect([await look(7), await look(8)]).toEqual([['missing'], ['missing']]);
    const gone = { vanishedAt: null, checkedAt: at(1), goneAt: at(7) };
    expect(await told()).toMatchObject([gone, gone]);
    answers['/mill'] = { body: WHOLE };
    expect(await look(30)).toEqual(['there']);
    expect((await told())[0]).toMatchObject({ checkedAt: at(30), goneAt: undefined });
  });

  test.each([
    ['a site in trouble', { status: 500 }],
    ['a refusal', { status: 403 }],
    ['a page that leads to the front page', { to: '/' }],
    ['a page that leads to a log-in', { to: '/login' }],
    ['a log-in in its place', { body: LOGIN }],
    ['another article in its place', { body: FRONT }],
    ['the beginning of it', { body: page(BEFORE, END) }],
    ['nothing', { body: '' }],
  ])('learns nothing from %s, and asks once', async (_, answer: Answer) => {
    await visit();
    await look(1);
    answers['/mill'] = answer;
    expect(await look(7)).toEqual(['unreadable']);
    expect(pagesAsked().filter((path) => path === '/mill')).toHaveLength(1);
    expect(await look(8)).toEqual([]);
    expect(await told()).toMatchObject([
      { vanishedAt: null, checkedAt: at(1), goneAt: undefined },
      { vanishedAt: null, checkedAt: at(1), goneAt: undefined },
    ]);
    answers['/mill'] = { body: WHOLE };
    expect(await look(30)).toEqual(['there']);
  });

  test('does not ask for a page that robots.txt keeps from programs', async () => {
    await visit();
    answers['/robots.txt'] = { body: 'User-agent: *\nDisallow: /' };
    expect(await look(1)).toEqual(['unreadable']);
    expect(asked).toEqual(['/robots.txt']);
  });

  test('leaves a page alone that a visit of its feed has read that day, and the other way round', async () => {
    await visit();
    for (const hours of [1, 26]) {
      time = START + hours * HOUR_MS;
      await visit();
    }
    expect(await look(1.2)).toEqual([]);
    expect(await told()).toMatchObject([
      { checkedAt: new Date(START + 26 * HOUR_MS).toISOString() },
      {},
    ]);
    expect(await look(7)).toEqual(['there']);
    asked = [];
    time += HOUR_MS;
    await visit();
    expect(pagesAsked()).toEqual(['/feed']);
  });

  test('does not take differences from a feed’s own words for edits', async () => {
    const own = `<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>${[BEFORE, PROMISE, COST, SECOND, END, `${SECOND} So the editors of this paper have heard.`].join('</p><p>')}</p>]]></content:encoded>`;
    answers['/mill'] = { status: 403 };
    await visit(['/mill'], { summary: own });
    answers['/mill'] = { body: page(BEFORE, PROMISE, COST, SECOND, END) };
    expect(await look(1)).toEqual(['there']);
    answers['/mill'] = { body: page(BEFORE, PROMISE, SECOND, END) };
    expect(await look(7)).toEqual(['unreadable']);
    expect(await told()).toMatchObject([
      { vanishedAt: null, checkedAt: at(1) },
      { vanishedAt: null, checkedAt: at(1) },
    ]);
  });

  test('reads what was only a teaser, once its page can be read', async () => {
    answers['/mill'] = { status: 403 };
    await visit(['/mill'], { summary: `<description>${BEFORE} ${PROMISE}</description>` });
    answers['/mill'] = { body: WHOLE };
    expect(await look(1)).toEqual(['there']);
    const [article] = await store.findArticles({ placeId: 'here', limit: 1 });
    expect(article).not.toHaveProperty('teaser');
    expect(article?.text).toContain(SECOND);
  });

  test('goes on behind a page that fails, and tries that one no more than others', async () => {
    answers['/other'] = { body: WHOLE.replaceAll('mill', 'bridge') };
    await visit(['/mill', '/other']);
    time = START + DAY_MS;
    const deps = depsOf();
    const fetch: typeof deps.fetch = async (url, options) => {
      if (url.endsWith('/mill')) throw new Error('a mistake of ours');
      return deps.fetch(url, options);
    };
    await lookDue({ ...deps, fetch });
    expect(seen.toSorted()).toEqual(['there', 'unreadable']);
    expect(errors).toEqual([`${origin}/mill: a mistake of ours`]);
    expect(await look(2)).toEqual([]);
  });

  test('shares the work between processes, and asks for no page twice', async () => {
    const paths = Array.from({ length: 20 }, (_, n) => `/mill-${n}`);
    for (const [n, path] of paths.entries())
      answers[path] = {
        body: WHOLE.replaceAll('mill', `mill ${n}`).replaceAll('Tarn', `Tarn${n}`),
      };
    await visit(paths);
    const other = await database.open({ sample: '0' });
    time = START + DAY_MS;
    asked = [];
    await Promise.all([lookDue(depsOf()), lookDue(depsOf(other))]);
    expect(pagesAsked().sort()).toEqual(paths.toSorted());
    expect(seen).toHaveLength(20);
  });

  test('stops when told, and leaves the others due', async () => {
    const paths = ['/mill-1', '/mill-2', '/mill-3'];
    for (const [n, path] of paths.entries())
      answers[path] = { body: WHOLE.replaceAll('Tarn', `Tarn${n}`) };
    await visit(paths);
    time = START + DAY_MS;
    const stopping = new AbortController();
    const deps = { ...depsOf(), onLook: () => stopping.abort() };
    asked = [];
    await lookDue(deps, { signal: stopping.signal });
    expect(pagesAsked()).toHaveLength(1);
    await lookDue(depsOf());
    expect(pagesAsked()).toHaveLength(3);
  });
});
