import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importSources } from '../src/ingest/imports/import-sources.ts';
import { createPageReader } from '../src/ingest/pages/read-page.ts';
import { readText } from '../src/ingest/texts/read-text.ts';
import { extractQuotes } from '../src/quotes/extract-quotes.ts';
import { normalizeText } from '../src/text/normalize.ts';
import { splitSentences } from '../src/text/sentences.ts';
import { openNewsroom } from './support/newsroom.ts';

const SEED = new URL('../../shared/seed/', import.meta.url);
const there = existsSync(SEED);

const RENAMED: Record<string, string> = {
  'Dmitry Peskov': 'Lionel Varga',
  Peskov: 'Varga',
  'John Kerry': 'Ewan Boyd',
  Kerry: 'Boyd',
  'State Department': 'Harbour Office',
};

type Expected = {
  article: { outlet: string; date: string; url: string; debris: string[] };
  quotes: { text: string; speaker: string; kind: string; cue: string }[];
  reported: { contains: string; speaker: string; cue: string }[];
  not_quotes: string[];
};
type Entry = {
  text: string;
  speaker: string;
  kind: string;
  cue: string;
  article: { outlet: string; url: string; published: string };
};

describe.skipIf(!there)(
  `the article this project began with${there ? '' : ' (not here: ../shared/seed)'}`,
  () => {
    let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
    const expected: Expected = there
      ? JSON.parse(readFileSync(new URL('expected.json', SEED), 'utf8'))
      : { quotes: [], reported: [], not_quotes: [] };
    const entries: Entry[] = [];

    beforeAll(async () => {
      newsroom = await openNewsroom({ sample: '0' });
      const pages = createPageReader();
      const files = readdirSync(SEED)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => fileURLToPath(new URL(name, SEED)));
      const results = await importSources(files, {
        store: newsroom.store,
        readPage: pages.read,
        readFile: (path) => readFile(path),
        placeId: 'local',
        fetch: async () => {
          throw new Error('nothing is fetched');
        },
        now: () => new Date('2026-03-20T08:40:00Z'),
      });
      await pages.close();
      expect(results.map(({ error }) => error)).toEqual(files.map(() => null));
      for (const name of ['peskov', 'kerry', '"state department"'])
        entries.push(...((await newsroom.ask(`quotes ${name}`)).data as Entry[]));
    });
    afterAll(() => newsroom?.close());

    test('yields every quoted stretch, word for word, with its speaker, kind and cue', () => {
      for (const { text, speaker, kind, cue } of expected.quotes)
        expect(entries).toContainEqual(expect.objectContaining({ text, speaker, kind, cue }));
    });

    test('yields reported speech with its speaker and cue', () => {
      for (const { contains, speaker, cue } of expected.reported)
        expect(entries).toContainEqual(
          expect.objectContaining({ text: expect.stringContaining(contains), speaker, cue }),
        );
    });

    test('takes no scare quote and no slogan for speech', () => {
      for (const words of expected.not_quotes)
        for (const { text } of entries) expect(text).not.toContain(words);
    });

    test('knows outlet, date and address, and shows no debris', async () => {
      const { outlet, date, url, debris } = expected.article;
      for (const { article } of entries)
        expect(article).toMatchObject({ outlet, url, published: expect.stringContaining(date) });
      const summary = await newsroom.say('summary syria length:full');
      for (const words of debris) expect(summary).not.toContain(words);
    });

    test('is read as well with other names and its paragraphs the other way round', () => {
      const file = readdirSync(SEED).find((name) => name.endsWith('.txt')) as string;
      const body = normalizeText(readText(readFileSync(new URL(file, SEED), 'utf8'), file).text);
      const rename = (text: string) =>
        text.replace(
          /Dmitry Peskov|Peskov|John Kerry|Kerry|State Department/gu,
          (name) => RENAMED[name] as string,
        );
      const cases: [string, (words: string) => string][] = [
        [rename(body), rename],
        [body.split('\n\n').reverse().join('\n\n'), (words) => words],
      ];
      for (const [text, renamed] of cases) {
        const said = extractQuotes(text, splitSentences(text)).map(({ spans, speaker }) => [
          spans.map(({ start, end }) => text.slice(start, end)).join(' '),
          speaker?.name,
        ]);
        const wanted = [
          ...expected.quotes,
          ...expected.reported.map(({ contains, speaker }) => ({ text: contains, speaker })),
        ];
        for (const { text: words, speaker } of wanted)
          expect(said).toContainEqual([expect.stringContaining(renamed(words)), renamed(speaker)]);
        for (const words of expected.not_quotes)
          for (const [found] of said) expect(found).not.toContain(words);
      }
    });
  },
);
