import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWeb, type Web } from '../../../adapters/web/client.ts';
import { sourcesPage } from '../../../adapters/web/pages/sources.ts';
import { renderTodaysStories } from '../../../adapters/web/pages/todays-stories.ts';
import { findReadPage } from '../../../commands/find-read-page.ts';
import { commands } from '../../../commands/index.ts';
import { type Bot, createBot } from '../../../src/chat/bot.ts';
import { UserError } from '../../../src/chat/errors.ts';
import { verbsOf } from '../../../src/chat/line/list-commands.ts';
import type { Store } from '../../../src/store/store.ts';
import { CLOCK, openNewsroom } from '../../support/newsroom.ts';
import { makeArticle } from '../../support/records.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let web: Web;
/** The methods of the store that change something, as they were called. */
const changes: string[] = [];
const errors: unknown[] = [];
beforeAll(async () => {
  newsroom = await openNewsroom();
  web = webOf(botOn(noting(newsroom.store)));
});
afterAll(() => newsroom.close());

const botOn = (store: Store, more: Partial<Parameters<typeof createBot>[0]> = {}): Bot =>
  createBot({ store, commands, now: () => CLOCK, onError: (error) => errors.push(error), ...more });

const webOf = (bot: Bot, pagePoints = 10_000): Web =>
  createWeb({
    ...{ bot, port: 0, host: '127.0.0.1', publicUrls: ['https://news.example.org'], pagePoints },
    findArticle: async () => undefined,
    findReceipt: async () => undefined,
    findPage: (url) => findReadPage(url, newsroom.store, { id: 'local' }),
    log: { error: (error) => errors.push(error) },
  });

const READS = /^(?:find|list|read|count|outline|known|is[A-Z]|languageIn|close|ping|engine)/u;
/** What is kept of a report for weighing, and a button’s long line: nobody sees either. */
const UNSEEN = ['keepSignals', 'saveCursor'];

function noting(store: Store): Store {
  return new Proxy(store, {
    get(target, name: string) {
      const member = Reflect.get(target, name);
      if (typeof member === 'function' && !READS.test(name) && !UNSEEN.includes(name))
        changes.push(name);
      return member;
    },
  });
}

const get = (path: string): Promise<Response> => Promise.resolve(web.app.request(path));
const page = async (path: string): Promise<string> => (await get(path)).text();
const linkIn = (html: string, pattern: RegExp): string => pattern.exec(html)![0];
const aStory = async (): Promise<string> => linkIn(await page('/stories'), /\/stories\/\w+/u);

describe('every page', () => {
  test.each([
    '/stories',
    '/stories?day=2026-03-18',
    '/speakers',
    '/speakers/ilse-marchetti',
    '/search',
    '/search?words=ferry',
    '/sources',
    '/ask?line=quotes+marchetti',
  ])('%s is read without scripts, and has one address', async (path) => {
    const response = await get(path);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html.match(/<h1/gu)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+ · On Record<\/title>/u);
    expect(html).toContain('<main id="main"');
    expect(html).toContain('<nav class="pages" aria-label="Pages">');
    expect(html).not.toContain('<button type="button" data-line');
    expect(html).toContain(
      `<link rel="canonical" href="https://news.example.org${path.replaceAll('&', '&amp;')}">`,
    );
    expect(html.length).toBeLessThan(60_000);
  });

  test('its links lead to pages that there are', async () => {
    const seen = new Set<string>();
    const start = ['/stories', await aStory(), '/speakers/ilse-marchetti', '/sources'];
    for (const from of start)
      for (const [, href] of (await page(from)).matchAll(
        /href="(\/(?!page|q\/|articles|feeds)[^"#]*)"/gu,
      ))
        seen.add(href!.replaceAll('&amp;', '&'));
    expect(seen.size).toBeGreaterThan(20);
    for (const href of [...seen].slice(0, 60)) {
      const { status } = await get(href);
      expect([href, [200, 302].includes(status)]).toEqual([href, true]);
    }
  });

  test('robots may read the pages, but not ask', async () => {
    const robots = await page('/robots.txt');
    expect(robots).toContain('Disallow: /ask');
    expect(robots).not.toContain('Disallow: /stories');
    expect(await page('/ask?line=help')).toContain('<meta name="robots" content="noindex">');
  });
});

describe('stories', () => {
  test('those of today lead to yesterday’s and to feeds', async () => {
    const html = await page('/stories');
    expect(html).toContain('<h2 id="of-day">Today, 20 March 2026</h2>');
    expect(html).toContain('<a rel="prev" href="/stories?day=2026-03-19">← 19 March 2026</a>');
    expect(html).toContain(
      'type="application/atom+xml" title="Today, 20 March 2026" href="/feeds/stories.atom"',
    );
  });

  test('one has its sentences, its voices and its reports, each with its source', async () => {
    const html = await page(await aStory());
    for (const heading of ['In sentences', 'Who said what', 'The reports, in order'])
      expect(html).toContain(`>${heading}</h2>`);
    expect(html).toMatch(/<h3 dir="auto"><a href="\/speakers\/[\w-]+">/u);
    // Also the times among our own words are told on the reader’s clock.
    expect(html).toMatch(/<p class="lead"[^>]*>Carried by [^<]* from <time datetime="/u);
    expect(html).toContain('href="/q/');
    expect(html).toContain('href="/articles/');
  });

  test('today’s are also a part of another page', async () => {
    const html = String(await renderTodaysStories(newsroom.bot, { most: 2 }));
    expect(html).toMatch(/^<section .*<h2 id="todays-stories">Today’s stories<\/h2>/su);
    expect(html.match(/<article class="story" /gu)).toHaveLength(2);
  });
});

describe('speakers', () => {
  test('a name leads to the one who has it, several are listed, a slip of the pen is mended', async () => {
    const found = await get('/speakers?name=marchetti');
    expect(found.headers.get('location')).toBe('/speakers/marchetti');
    const one = await get('/speakers/marchetti');
    expect([one.status, one.headers.get('location')]).toEqual([302, '/speakers/ilse-marchetti']);
    expect((await get('/speakers/minister')).status).toBe(300);
    const misspelt = await get('/speakers/marcheti');
    expect(misspelt.status).toBe(404);
    expect(await misspelt.text()).toContain('href="/speakers/ilse-marchetti"');
  });
});

describe('search', () => {
  test('keeps what was typed, and leads through the pages', async () => {
    const html = await page('/search?words=the+ferry&source=Harbour+Ledger&since=30d');
    expect(html).toContain('<label for="source">Source</label>');
    expect(html).toContain('value="the ferry"');
    expect(html).toContain('value="Harbour Ledger"');
    expect(html).toContain('value="30d"');
    const statements = await page('/search?until=today&from=50');
    expect(statements).toContain('href="/search?until=today">← First page</a>');
  });

  test('says at its field what is no time', async () => {
    const response = await get('/search?words=ferry&since=blah');
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/id="since"[^>]* aria-invalid="true"/u);
  });
});

test('sources tell how they are doing, and no address that may hold a password', async () => {
  const secret = 'https://reader:hush@news.example.org/feed.xml?key=hush';
  const now = CLOCK.toISOString();
  const shared = {
    url: secret,
    title: 'Quiet Wire',
    group: null,
    kind: 'network',
    shared: true,
  } as const;
  await newsroom.store.saveFeed({ ...shared, now });
  const html = await page('/sources');
  expect(html).toContain('Quiet Wire');
  expect(html).toContain('not read yet');
  expect(html).not.toContain('hush');
  expect(html).toContain('<code>sources add example.org</code>');
});

test('where nearly all sources fail at once, the network is named as what may be down', async () => {
  const feeds = Array.from({ length: 5 }, (_, at) => ({
    ...{ id: `f${at}`, title: `Wire ${at}`, url: `https://wire-${at}.example.org/` },
    ...{ kind: 'network', group: null, goneAt: null, deliveredAt: CLOCK.toISOString() },
    lastError: 'no answer',
  }));
  const sayOf = async (failing: number): Promise<string> => {
    const own = feeds.map((feed, at) => (at < failing ? feed : { ...feed, lastError: null }));
    const store = new Proxy(newsroom.store, {
      get: (target, name) => (name === 'findFeeds' ? async () => own : Reflect.get(target, name)),
    });
    const { main } = await sourcesPage(botOn(store));
    return String(main);
  };
  expect(await sayOf(5)).toMatch(/5 failing\. Nearly all fail at once/u);
  expect(await sayOf(3)).not.toContain('Nearly all');
});

test('a source leads to its reports by the outlet’s name, and nowhere where there are none', async () => {
  const { store } = newsroom;
  const feed = { group: null, kind: 'network', shared: true, now: CLOCK.toISOString() } as const;
  const own = { ...feed, url: 'https://gazette.example/world.xml', title: 'World – RSS channel' };
  const { id: feedId } = await store.saveFeed(own);
  const article = makeArticle({ id: 'of-gazette', feedId, outlet: 'The Gazette' });
  await store.saveArticle(article, [], '');
  const html = await page('/sources');
  expect(html).toContain('<a href="/search?source=The+Gazette">World – RSS channel</a>');
  expect(html).toContain('<span class="label" dir="auto">Quiet Wire</span>');
  expect(await page('/search')).toContain('<option value="The Gazette">');
});

test('a shared address that was read leads to its report and its story', async () => {
  const known = (await newsroom.store.findArticles({ placeId: 'local', limit: 20 })).find(
    ({ url, feedId }) => url !== null && feedId !== 'of-gazette',
  )!;
  const html = await page(`/share?${new URLSearchParams({ url: `${known.url}?utm_source=x` })}`);
  expect(html).toContain('This page has been read here already.');
  expect(html).toContain(`<a href="/articles/${encodeURIComponent(known.id)}"`);
  expect((await get(linkIn(html, /\/stories\/[\w%-]+/u))).status).toBe(200);
  expect(html).not.toContain('Nothing has been read');
});

describe('an address with nothing at it', () => {
  test('is a page with ways on for browsers, and a line for programs', async () => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    const shown = await web.app.request('/no/<such>', { headers: { accept } });
    const html = await shown.text();
    expect([shown.status, shown.headers.get('vary')]).toEqual([404, 'Accept']);
    expect(html).toContain('<title>There is nothing here · On Record</title>');
    expect(html).toContain('<h1>There is nothing here</h1>');
    expect(html).toContain('<a href="/">');
    const told = await get('/no/such');
    expect([told.status, await told.text()]).toEqual([
      404,
      'There is nothing here. The newsroom is at /.',
    ]);
  });
});

describe('an address only reads', () => {
  const verbs = commands.flatMap(verbsOf);
  const more = verbs.filter(([, verb]) => !verb.onlyReads).map(([name]) => name);
  const lines = [
    ...more,
    'follow ilse marchetti',
    'briefing 8am weekdays about ferry',
    'post the news here every morning',
    'sources add example.org',
    'speakers merge "Ilse Marchetti" "Greta Holm"',
    'summary https://elsewhere.example.com/report',
    'post-here quotes marchetti',
    'privacy delete',
  ];

  test.each(lines)('“%s” is refused, and says where to type it', async (line) => {
    const { status } = await get(`/ask?${new URLSearchParams({ line })}`);
    expect([300, 400, 405]).toContain(status);
  });

  test('what may change something is named, and where to type it', async () => {
    const response = await get('/ask?line=follow+marchetti');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    const html = await response.text();
    expect(html).toContain('an address only reads. Type it in the newsroom.');
    expect(html).toContain('<a href="/">');
  });

  test.each(['quotes as:csv', 'quotes marchetti as:json', 'export'])(
    'no address makes a file: “%s”',
    async (line) => {
      const response = await get(`/ask?${new URLSearchParams({ line })}`);
      const html = await response.text();
      expect(response.status).toBe(405);
      expect(html).toContain('makes a file, and an address only shows answers');
      expect(html).not.toContain('download=');
    },
  );

  test.each(['doctor', 'sources export'])('“%s” is not said to change anything', async (line) => {
    const html = await (await get(`/ask?${new URLSearchParams({ line })}`)).text();
    expect(html).toContain(`“${line}” is not for an address, which anybody may open.`);
  });

  test('nothing was changed by any page', async () => {
    for (const [name, { onlyReads, examples }] of verbs) {
      if (!onlyReads) continue;
      const line = typeof examples[0] === 'string' ? examples[0] : `${name} marchetti`;
      await get(`/ask?${new URLSearchParams({ line })}`);
    }
    expect([...new Set(changes)]).toEqual([]);
  });
});

describe('whatever a stranger types', () => {
  const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const odd = [
    EVIL,
    '\u0000',
    '\ud800',
    '\u202eevil',
    '../../etc/passwd',
    "' or 1=1 --",
    'x'.repeat(5_000),
    '{{7*7}}',
    'cursor x',
    'quotes',
    '%',
  ];
  const places = (text: string): string[] => {
    const given = encodeURIComponent(text.toWellFormed());
    return [
      `/stories/${given}`,
      `/stories?day=${given}`,
      `/stories?page=${given}`,
      `/speakers/${given}`,
      `/speakers?name=${given}`,
      `/speakers/ilse-marchetti?after=${given}`,
      `/search?words=${given}`,
      `/search?speaker=${given}&words=ferry`,
      `/search?source=${given}`,
      `/search?since=${given}`,
      `/search?words=ferry&from=${given}`,
      `/ask?line=${given}`,
    ];
  };

  test.each(odd.map((text) => [text.slice(0, 30), text]))('%j breaks nothing', async (_, text) => {
    for (const path of places(text)) {
      const response = await get(path);
      const html = await response.text();
      expect([path, response.status < 500]).toEqual([path, true]);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
      if (response.status >= 400) expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('bytes that are no text are no address', async () => {
    for (const path of [
      '/stories/%E0%A4%A',
      '/speakers/%ff',
      '/ask?line=%E0%A4%A',
      '/search?words=%',
    ])
      expect((await get(path)).status).toBeLessThan(500);
    expect(errors).toEqual([]);
  });

  test('who asks too much is told to wait', async () => {
    const limit = async () => {
      throw new UserError('That is a lot at once.', [], { isTooMuch: true });
    };
    const busy = webOf(botOn(newsroom.store, { limit }));
    for (const path of ['/stories', '/speakers/ilse-marchetti', '/ask?line=quotes']) {
      const response = await busy.app.request(path);
      expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60']);
    }
  });

  test('an address that opens very many pages waits, and others do not', async () => {
    const busy = webOf(newsroom.bot, 5);
    const from = (address: string) => (path: string) =>
      Promise.resolve(
        busy.app.request(
          path,
          { headers: { 'x-forwarded-for': address } },
          { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
        ),
      );
    const one = from('198.51.100.7');
    const other = from('198.51.100.8');
    expect((await one('/ask?line=help')).status).toBe(200);
    expect((await one('/sources')).status).toBe(200);
    const refused = await one('/stories');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toContain('<h1>That is a lot at once</h1>');
    expect((await one('/page/style.css')).status).toBe(200);
    expect((await other('/stories')).status).toBe(200);
  });
});
