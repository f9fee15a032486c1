import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAside } from '../src/ingest/aside/create-aside.ts';
import { READING_JOBS } from '../src/ingest/aside/reading.ts';
import { importSources } from '../src/ingest/imports/import-sources.ts';
import { readPage } from '../src/ingest/pages/read-page.ts';
import { readText } from '../src/ingest/texts/read-text.ts';
import { extractQuotes } from '../src/quotes/extract-quotes.ts';
import { normalizeText } from '../src/text/normalize-text.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { goldData, NEEDS_GOLD_DATA } from './support/gold-data.ts';
import { openNewsroom } from './support/newsroom.ts';

type Expected = {
  article: { outlet: string; date: string; url: string; debris: string[] };
  quotes: { text: string; speaker: string; kind: string; cue: string }[];
  reported: { contains: string; speaker: string; cue: string }[];
  not_quotes: string[];
};
type Entry = {
  text: string;
  texts: string[];
  speaker: string;
  kind: string;
  cue: string;
  article: { outlet: string; url: string; published: string };
};
type Case = {
  title: string;
  /** A folder with the article and expected.json; undefined if it is not here. */
  folder: URL | undefined;
  /** Names to ask for, a topic of the article, and other names to put in their places. */
  asked: string[];
  topic: string;
  renamed: Record<string, string>;
};

const seed = goldData('seed/');

describe.each<Case>([
  {
    title: 'an invented article, as people paste it,',
    folder: new URL('./fixtures/seed-like/', import.meta.url),
    asked: ['brevik', 'ashworth', '"harbour office"'],
    topic: 'herring',
    renamed: {
      'Anton Brevik': 'Lionel Varga',
      Brevik: 'Varga',
      'Colin Ashworth': 'Ewan Boyd',
      Ashworth: 'Boyd',
      'Harbour Office': 'Trade Department',
    },
  },
  {
    title: `the article this project began with${seed ? '' : `: ${NEEDS_GOLD_DATA}`}`,
    folder: seed,
    asked: ['peskov', 'kerry', '"state department"'],
    topic: 'syria',
    renamed: {
      'Dmitry Peskov': 'Lionel Varga',
      Peskov: 'Varga',
      'John Kerry': 'Ewan Boyd',
      Kerry: 'Boyd',
      'State Department': 'Harbour Office',
    },
  },
])('$title', ({ folder, asked, topic, renamed }) => {
  const isHere = folder !== undefined;
  let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
  let expected: Expected;
  let file: string;
  const entries: Entry[] = [];

  beforeAll(async () => {
    if (!isHere) return;
    expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
    const name = readdirSync(folder).find((name) => name.endsWith('.txt'))!;
    file = fileURLToPath(new URL(name, folder));
    newsroom = await openNewsroom({ sample: '0' });
    const { aside, close } = createAside(READING_JOBS);
    const results = await importSources([file], {
      store: newsroom.store,
      readPage: (page) => aside(readPage, page),
      aside,
      readFile: (path) => readFile(path),
      placeId: 'local',
      fetch: async () => {
        throw new Error('nothing is fetched');
      },
      now: () => new Date('2026-03-20T08:40:00Z'),
    });
    await close();
    expect(results.map(({ error }) => error)).toEqual([null]);
    for (const name of asked)
      entries.push(...((await newsroom.ask(`quotes ${name}`, { whole: true })).data as Entry[]));
  });
  afterAll(() => newsroom?.close());

  test.runIf(isHere)(
    'yields every quoted stretch, word for word, with speaker, kind and cue',
    () => {
      for (const { text, speaker, kind, cue } of expected.quotes)
        expect(entries).toContainEqual(expect.objectContaining({ text, speaker, kind, cue }));
    },
  );

  test.runIf(isHere)('yields reported speech with its speaker and cue', () => {
    for (const { contains, speaker, cue } of expected.reported)
      expect(entries).toContainEqual(
        expect.objectContaining({ text: expect.stringContaining(contains), speaker, cue }),
      );
  });

  test.runIf(isHere)('takes no scare quote and no slogan for speech', () => {
    for (const words of expected.not_quotes)
      for (const text of entries.flatMap(({ texts }) => texts)) expect(text).not.toContain(words);
  });

  test.runIf(isHere)('has its outlet, date and address known, and shows no debris', async () => {
    const { outlet, date, url, debris } = expected.article;
    for (const { article } of entries)
      expect(article).toMatchObject({ outlet, url, published: expect.stringContaining(date) });
    const summary = await newsroom.say(`summary ${topic} length:full`);
    for (const words of debris) expect(summary).not.toContain(words);
  });

  test.runIf(isHere)('is read as well with other names and its paragraphs reversed', () => {
    const body = normalizeText(readText(readFileSync(file, 'utf8'), file).text);
    const names = new RegExp(Object.keys(renamed).join('|'), 'gu');
    const rename = (text: string) => text.replace(names, (name) => renamed[name]!);
    const cases: [string, (words: string) => string][] = [
      [rename(body), rename],
      [body.split('\n\n').reverse().join('\n\n'), (words) => words],
    ];
    for (const [text, change] of cases) {
      const said = extractQuotes(text, splitSentences(text)).map(({ spans, speaker }) => [
        spans.map(({ start, end }) => text.slice(start, end)).join(' '),
        speaker?.name,
      ]);
      const wanted = [
        ...expected.quotes,
        ...expected.reported.map(({ contains, speaker }) => ({ text: contains, speaker })),
      ];
      for (const { text: words, speaker } of wanted)
        expect(said).toContainEqual([expect.stringContaining(change(words)), change(speaker)]);
      for (const words of expected.not_quotes)
        for (const [found] of said) expect(found).not.toContain(words);
    }
  });
});
