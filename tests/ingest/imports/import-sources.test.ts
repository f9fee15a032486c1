import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAside } from '../../../src/ingest/aside/create-aside.ts';
import { READING_JOBS } from '../../../src/ingest/aside/reading.ts';
import { importSources } from '../../../src/ingest/imports/import-sources.ts';
import { type Page, readPage } from '../../../src/ingest/pages/read-page.ts';
import { FetchError } from '../../../src/ingest/web/fetch-error.ts';
import type { Fetch } from '../../../src/ingest/web/safe-fetch.ts';
import { fetched } from '../../support/fetched.ts';
import { createKept } from '../kept.ts';

const TEXT =
  'tarnwire : The mayor of Tarn said on Friday that the old mill would be rebuilt.\n“By the spring,” Ines Wendt added.\nI/W – tarnwire 01.05.2026\nViews: 0';
const PAGE = `<html><head><meta property="og:site_name" content="Tarn Times"><link rel="canonical" href="https://tarn.example/mill"></head><body><article><h1>Mill to be rebuilt</h1><p>${'The mayor of Tarn said that the old mill would be rebuilt. '.repeat(4)}</p></article></body></html>`;
const CONTENT = 'The whole story stands in the feed, so that no page is needed for it. '.repeat(9);
const RSS = `<rss version="2.0"><channel><title>Tarn Feed</title><item><title>One</title><link>https://tarn.example/one</link><description>&lt;p&gt;${CONTENT}&lt;/p&gt;</description></item><item><title>Two</title><link>https://tarn.example/two</link></item></channel></rss>`;

const { aside, close } = createAside(READING_JOBS);
afterAll(close);

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const file = (name: string, content: string | Uint8Array) => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};

function createDesk(web: Record<string, string> = {}) {
  const { store, kept, feeds } = createKept();
  const fetch: Fetch = async (url) => {
    const page = web[url];
    if (page === undefined) throw new FetchError('tarn.example has no such page (404).');
    return fetched(url, page);
  };
  const now = () => new Date('2026-05-04T12:00:00Z');
  const deps = {
    fetch,
    readPage: (page: Page) => aside(readPage, page),
    aside,
    store,
    now,
    placeId: 'local',
  };
  return { deps, kept, feeds };
}

describe('importSources', () => {
  test('reads text, Markdown, pages and feeds, and goes on after a bad one', async () => {
    const { deps, kept, feeds } = createDesk();
    const sources = [
      file('a.txt', TEXT),
      join(dir, 'missing.txt'),
      file('b.md', '# Tarn\n\nThe **mill** burned down in March, and nobody was hurt.'),
      file('c.html', PAGE),
      file('d.xml', RSS),
    ];
    const steps: unknown[] = [];
    const onProgress = (...step: unknown[]) => steps.push(step);
    const results = await importSources(sources, { ...deps, onProgress });

    expect(results.map(({ added, known, error }) => [added, known, error])).toEqual([
      [1, 0, null],
      [0, 0, `${sources[1]} does not exist.`],
      [1, 0, null],
      [1, 0, null],
      [2, 0, null],
    ]);
    expect(results.at(-1)?.notes).toEqual([
      'one only as a teaser: tarn.example has no such page (404).',
    ]);
    expect(results.map(({ source }) => source)).toEqual(sources);
    expect(steps).toEqual(sources.map((source, at) => [at + 1, 5, source]));
    expect(kept.map(({ article }) => [article.outlet, article.title, article.url])).toEqual([
      ['tarnwire', 'The mayor of Tarn said on Friday that the old mill would be rebuilt.', null],
      ['Imported text', 'Tarn', null],
      ['Tarn Times', 'Mill to be rebuilt', 'https://tarn.example/mill'],
      ['Tarn Feed', 'One', 'https://tarn.example/one'],
      ['Tarn Feed', 'Two', 'https://tarn.example/two'],
    ]);
    expect(kept.map(({ article }) => article.fileName)).toEqual([
      sources[0],
      sources[2],
      sources[3],
      undefined,
      undefined,
    ]);
    expect(kept[0]?.article.text).not.toContain('Views');
    expect(feeds.map(({ url, kind, shared }) => [url, kind, shared])).toEqual([
      ['place:local', 'import', false],
    ]);
  });

  test('follows the feeds of a list, in its groups', async () => {
    const { deps, feeds } = createDesk();
    const list = file(
      'mine.opml',
      '<?xml version="1.0"?><opml version="2.0"><body><outline text="Towns"><outline text="Tarn" xmlUrl="https://tarn.example/feed"/></outline><outline text="Alone" xmlUrl="https://alone.example/feed"/></body></opml>',
    );
    expect(await importSources([list], deps)).toMatchObject([{ added: 2, known: 0, error: null }]);
    expect(feeds).toMatchObject([
      { url: 'https://tarn.example/feed', title: 'Tarn', group: 'Towns', shared: false },
      { url: 'https://alone.example/feed', title: 'Alone', group: null },
    ]);
    expect(await importSources([list], deps)).toMatchObject([{ added: 0, known: 2 }]);
  });

  test('keeps what is shared by outlet, and its lists for everyone', async () => {
    const { deps, feeds } = createDesk();
    const list = file(
      'mine.opml',
      '<opml><body><outline text="Towns"><outline text="Tarn" xmlUrl="https://tarn.example/feed"/></outline></body></opml>',
    );
    const sources = [file('a.txt', TEXT), file('c.html', PAGE), file('d.xml', RSS), list];
    await importSources(sources, { ...deps, shared: true });
    expect(feeds.map(({ url, title, shared }) => [url, title, shared])).toEqual([
      ['import:tarnwire', 'tarnwire', true],
      ['import:tarn-times', 'Tarn Times', true],
      ['import:tarn-feed', 'Tarn Feed', true],
      ['https://tarn.example/feed', 'Tarn', true],
    ]);
  });

  test('tells items of two feeds apart that have the same guid', async () => {
    const { deps, kept } = createDesk();
    const feed = (title: string, words: string) =>
      `<rss><channel><title>${title}</title><item><guid>1</guid><title>${words}</title><description>${words} ${CONTENT}</description></item></channel></rss>`;
    await importSources([file('a.xml', feed('A', 'Mill')), file('b.xml', feed('B', 'Dam'))], deps);
    expect(kept.map(({ article }) => article.title)).toEqual(['Mill', 'Dam']);
  });

  test('compares a page that it knows with what is stored', async () => {
    const { deps, kept } = createDesk();
    const revised: string[] = [];
    const store = {
      ...deps.store,
      async reviseArticle(id: string, { text }: { text: string }) {
        revised.push(`${id === kept[0]?.article.id} ${text.includes('in May')}`);
        return true;
      },
    };
    await importSources([file('c.html', PAGE)], deps);
    const edited = file('c.html', PAGE.replace('</p>', ' It will open in May.</p>'));
    expect(await importSources([edited], { ...deps, store })).toMatchObject([{ known: 1 }]);
    expect(revised).toEqual(['true true']);
  });

  test('knows again what it has read before', async () => {
    const { deps, kept } = createDesk();
    const sources = [file('a.txt', TEXT), file('c.html', PAGE), file('d.xml', RSS)];
    await importSources(sources, deps);
    const again = await importSources([...sources, file('copy.txt', TEXT)], deps);
    expect(again.map(({ added, known, knownAs }) => [added, known, knownAs])).toEqual([
      [0, 1, []],
      [0, 1, []],
      [0, 2, []],
      [0, 1, [sources[0]]],
    ]);
    expect(kept).toHaveLength(4);
  });

  test('reads web addresses by what is there, whatever they end in', async () => {
    const { deps, kept } = createDesk({
      'https://tarn.example/mill.txt': PAGE,
      'https://tarn.example/feed': RSS,
      'https://tarn.example/two': PAGE.replace('/mill"', '/two"'),
    });
    const results = await importSources(
      ['https://tarn.example/mill.txt', 'https://tarn.example/feed', 'https://tarn.example/gone'],
      deps,
    );
    expect(results.map(({ added, error }) => [added, error])).toEqual([
      [1, null],
      [2, null],
      [0, 'tarn.example has no such page (404).'],
    ]);
    expect(kept.map(({ article }) => article.title)).toEqual(['Mill to be rebuilt', 'One', 'Two']);
  });

  test('reads a file without an ending by how it begins', async () => {
    const { deps, kept } = createDesk();
    await importSources([file('page', PAGE), file('feed', RSS), file('text', TEXT)], deps);
    expect(kept.map(({ article }) => article.outlet)).toEqual([
      'Tarn Times',
      'Tarn Feed',
      'Tarn Feed',
      'tarnwire',
    ]);
  });

  test.each([
    ['empty.txt', ' \n', 'is empty.'],
    ['noise.txt', '%%% ### 123 '.repeat(50), 'has no sentences to read.'],
    ['binary.txt', new Uint8Array([0x4d, 0x5a, 0, 1, 2, 3]), 'looks like a binary file.'],
    [
      'report.pdf',
      new TextEncoder().encode(`%PDF-1.7\n1 0 obj << /Type /Page >>\0stream`),
      'is a PDF, and I read no PDFs: save it as text (.txt), and import that.',
    ],
    ['controls.txt', '\u0001\u0002a'.repeat(100), 'looks like a binary file.'],
    ['empty.xml', '<rss version="2.0"><channel><title>t</title></channel></rss>', 'has no items.'],
    ['not.xml', '<html><body>Log in</body></html>', 'is not a feed that I can read.'],
    ['menu.html', '<ul><li><a href="/">Home</a></li></ul>', 'has no article text.'],
  ])('says what is wrong with %s', async (name, content, problem) => {
    const path = file(name, content);
    const [result] = await importSources([path], createDesk().deps);
    expect(result).toEqual({
      source: path,
      added: 0,
      known: 0,
      changed: 0,
      knownAs: [],
      error: `${path} ${problem}`,
      notes: [],
    });
  });

  test('says of a list that breaks off where it does, and follows none of it', async () => {
    const { deps, feeds } = createDesk();
    const list = '<opml><body>\n<outline xmlUrl="https://tarn.example/f"/>\n<outline xmlU';
    const [result] = await importSources([file('cut.opml', list)], deps);
    expect(result?.error).toMatch(/^That list breaks off in line 3, after “tarn\.example”/u);
    expect(feeds).toEqual([]);
  });

  test('takes the files of a folder that it can read, by name', async () => {
    file('b.txt', TEXT);
    file('a.html', PAGE);
    file('notes.docx', 'x');
    file('.hidden.txt', TEXT);
    mkdirSync(join(dir, 'more.txt'));
    const results = await importSources([dir], createDesk().deps);
    expect(results.map(({ source, error }) => [source, error])).toEqual([
      [join(dir, 'a.html'), null],
      [join(dir, 'b.txt'), null],
    ]);
  });

  test('says of a folder and of a large file what they are', async () => {
    const large = file('large.txt', '');
    truncateSync(large, 10_000_001);
    const empty = join(dir, 'empty');
    mkdirSync(empty);
    const results = await importSources([empty, large], createDesk().deps);
    expect(results.map(({ error }) => error)).toEqual([
      `${empty} is a folder without a file that I can import: .txt, .md, .html, .xml or .opml.`,
      `${large} is larger than 10 MB.`,
    ]);
  });
});
