import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldWords } from '../src/text/fold.ts';
import { openNewsroom } from './support/newsroom.ts';

type Gold = {
  title: string;
  quotes: { parts: string[]; kind: string; speaker: string | null }[];
  notQuotes: string[];
};
const GOLD: Record<string, Gold> = JSON.parse(
  readFileSync(new URL('./fixtures/sample/expected.json', import.meta.url), 'utf8'),
);

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

describe('the sample newsroom', () => {
  test('comes whole through the pipeline: at least 24 articles of 4 outlets over 10 days', async () => {
    const articles = await newsroom.store.findArticles({ placeId: 'local', limit: 100 });
    expect(articles.map(({ url }) => url).sort()).toEqual(Object.keys(GOLD).sort());
    expect(articles.length).toBeGreaterThanOrEqual(24);
    expect(new Set(articles.map(({ outlet }) => outlet)).size).toBe(4);
    const days = articles.map(({ published }) => published.slice(0, 10)).sort();
    expect([days[0], days.at(-1)]).toEqual(['2026-03-11', '2026-03-20']);
    expect(articles.every(({ sample }) => sample)).toBe(true);
  });

  test('keeps every spoken word, and nothing of the pages around', async () => {
    for (const article of await newsroom.store.findArticles({ placeId: 'local', limit: 100 })) {
      for (const { parts } of GOLD[article.url as string]?.quotes ?? [])
        for (const part of parts) expect(article.text).toContain(part);
      expect(article.text).not.toMatch(
        /Read more|Most read|cookie|Sign up|Subscribe|All rights|©/iu,
      );
    }
  });

  test('has its speech found with the right speaker in at least 88 of 100 cases', async () => {
    const { store } = newsroom;
    const articles = await store.findArticles({ placeId: 'local', limit: 100 });
    let right = 0;
    let all = 0;
    for (const [url, gold] of Object.entries(GOLD)) {
      // Article by article, since words that several outlets print are given only once.
      const articleIds = articles.flatMap((article) => (article.url === url ? article.id : []));
      const { quotes } = await store.findQuotes({ placeId: 'local', articleIds, limit: 1_000 });
      const own = quotes.filter(({ kind }) => kind !== 'indirect');
      for (const { parts, speaker } of gold.quotes) {
        for (const part of parts) {
          all++;
          const words = part.replace(/[,.]$/u, '');
          const names = own
            .filter(({ texts }) => texts.some((text) => text.includes(words)))
            .map((quote) => quote.speaker?.name ?? null);
          if (names.some((name) => isSame(name, speaker))) right++;
        }
      }
    }
    expect(all).toBeGreaterThan(250);
    expect(right / all).toBeGreaterThan(0.88);
  });
});

/** `Sir Desmond Pike` is `Desmond Pike`. */
const isSame = (name: string | null, wanted: string | null): boolean =>
  name === wanted ||
  (name !== null &&
    wanted !== null &&
    foldWords(wanted).slice(-foldWords(name).length).join(' ') === foldWords(name).join(' '));
