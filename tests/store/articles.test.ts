import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article, Feed } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { fold } from '../../src/text/fold.ts';
import { addFeed, makeArticle, makeQuote } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`articles ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feed: Feed;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feed = await addFeed(store);
    });
    afterEach(() => database.drop());

    const save = (id: string, fields: Partial<Article> = {}, terms = '') =>
      store.saveArticle(makeArticle({ feedId: feed.id, id, ...fields }), [], terms);
    const known = async (keys: string[]) => [...(await store.knownArticles(keys)).keys()];
    const find = async (search: Partial<Parameters<Store['findArticles']>[0]>) =>
      (await store.findArticles({ placeId: 'here', limit: 99, ...search })).map(({ id }) => id);

    test('gives an article back as it was saved', async () => {
      const article = makeArticle({ feedId: feed.id, byline: 'Ann Ó Brien', url: null });
      expect(await store.saveArticle(article, [], '')).toBe(true);
      expect(await store.findArticle('here', article.id)).toEqual(article);
      expect(await store.findArticle('here', 'unknown')).toBeUndefined();
    });

    test('leaves an article that is known as it is', async () => {
      await save('one', { title: 'First' });
      expect(await save('one', { title: 'Second' })).toBe(false);
      expect(await store.findArticle('here', 'one')).toMatchObject({ title: 'First' });
    });

    test('saves no half article', async () => {
      const article = makeArticle({ feedId: feed.id });
      const good = makeQuote(article.text, 'We will talk');
      const bad = { ...good, confidence: null as never };
      await expect(store.saveArticle(article, [good, bad], '')).rejects.toThrow();
      expect(await known([article.id])).toEqual([]);
      expect(await store.saveArticle(article, [good], '')).toBe(true);
    });

    test('is saved once when two ask at the same time', async () => {
      const outcomes = await Promise.all([save('one'), save('one'), save('one')]);
      expect(outcomes.toSorted()).toEqual([false, false, true]);
    });

    test('says which of many articles are known', async () => {
      await save('known');
      const ids = Array.from({ length: 1200 }, (_, n) => `unknown-${n}`);
      expect(await known([...ids, 'known'])).toEqual(['known']);
      expect(await known([])).toEqual([]);
    });

    test('gives the newest first, within the time asked for', async () => {
      await save('old', { published: '2026-03-01T00:00:00.000Z' });
      await save('new', { published: '2026-03-03T00:00:00.000Z' });
      await save('mid', { published: '2026-03-02T00:00:00.000Z' });
      expect(await find({})).toEqual(['new', 'mid', 'old']);
      expect(await find({ limit: 2 })).toEqual(['new', 'mid']);
      expect(await find({ since: '2026-03-02T00:00:00.000Z' })).toEqual(['new', 'mid']);
      expect(await find({ before: '2026-03-02T00:00:00.000Z' })).toEqual(['old']);
    });

    test('finds articles that have all the terms, as whole words', async () => {
      await save('gas', {}, 'gas talk pipelin');
      await save('talk', {}, 'talk show');
      expect(await find({ terms: ['talk'] })).toEqual(['gas', 'talk']);
      expect(await find({ terms: ['talk', 'gas'] })).toEqual(['gas']);
      expect(await find({ terms: ['tal'] })).toEqual([]);
      expect(await find({ terms: ['', '  ', '!'] })).toEqual(['gas', 'talk']);
    });

    test('finds terms of any script', async () => {
      const terms = ['песков', 'größ', '選挙', 'हिन्दी', 'ไทย', '2026', '5g', 'é', '𝒳'];
      await save('all', {}, terms.join(' '));
      for (const term of terms)
        expect([term, await find({ terms: [term] })]).toEqual([term, ['all']]);
    });

    test('takes terms that look like a query as plain words', async () => {
      await save('one', {}, 'gas or talk');
      for (const term of [
        'gas OR x',
        '"',
        'gas* NOT',
        "') or 1=1 --",
        'x & !y',
        'terms:gas',
        '\0',
        '^x',
      ])
        expect([term, await find({ terms: [term, 'zzz'] })]).toEqual([term, []]);
      expect(await find({ terms: ['"gas"', 'talk:*', '|'] })).toEqual(['one']);
      expect(await find({ terms: Array.from({ length: 2000 }, (_, n) => `word${n}`) })).toEqual([]);
    });

    test('saves a text of more words than an index takes', async () => {
      const words = Array.from({ length: 200_000 }, (_, n) => `word${n}`);
      expect(await save('long', {}, `${words.join(' ')} ${'x'.repeat(100_000)}`)).toBe(true);
      expect(await find({ terms: ['word1'] })).toEqual(['long']);
    });

    test('finds an outlet by a part of its name, whatever its case and accents', async () => {
      await save('monde', { outlet: 'Le Monde (Économie)' });
      await save('post', { outlet: '100%_Post' });
      expect(await find({ outlet: 'economie' })).toEqual(['monde']);
      expect(await find({ outlet: 'MONDE' })).toEqual(['monde']);
      expect(await find({ outlet: '%' })).toEqual(['post']);
      await save('bors', { outlet: 'L’Écho & Børsen' });
      expect(await find({ outlet: fold('l’écho & bør') })).toEqual(['bors']);
      expect(await find({ outlet: "o'" })).toEqual([]);
    });

    test('replaces what a database refuses and keeps every offset', async () => {
      const text = 'a\0b \ud800 “Yes” \udc00 😀';
      const quote = makeQuote(text, 'Yes');
      await store.saveArticle(makeArticle({ feedId: feed.id, text }), [quote], 'a\0b \ud800');
      const { quotes } = await store.findQuotes({ placeId: 'here', limit: 1 });
      expect(quotes[0]?.article.text).toBe('a\ufffdb \ufffd “Yes” \ufffd 😀');
      expect(quotes[0]?.texts).toEqual(['Yes']);
      expect(await store.findArticle('here', '\0\ud800')).toBeUndefined();
    });

    test('forgets the sample and nothing else', async () => {
      await save('sample', { sample: true }, 'talk');
      await save('real', {}, 'talk');
      await store.forgetSample();
      expect(await known(['sample', 'real'])).toEqual(['real']);
      await save('sample', { sample: true }, 'gas');
      const all = await database.open({ sample: '1' });
      const found = await all.findArticles({ placeId: 'here', terms: ['gas'], limit: 9 });
      expect(found.map(({ id }) => id)).toEqual(['sample']);
      expect(await all.findArticles({ placeId: 'here', terms: ['talk'], limit: 9 })).toHaveLength(
        1,
      );
    });
  });
