import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/model.ts';
import type { NewQuote } from '../../../src/store/quotes/insert-quotes.ts';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, NOON } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const DAY_MS = 24 * 60 * 60_000;
const LEASE_MS = 60_000;
const TEXT = 'The mayor spoke. “We will build,” said Ann Lee.';
const onDay = (days: number): string => new Date(Date.parse(NOON) + days * DAY_MS).toISOString();

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`looks at pages ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feedId: string;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      ({ id: feedId } = await addFeed(store));
    });
    afterEach(() => database.drop());

    const save = (
      id: string,
      fields: Partial<Article> = {},
      { quote = {}, traits = {} }: { quote?: Partial<NewQuote> | null; traits?: object } = {},
    ) =>
      store.saveArticle(
        makeArticle({ feedId, id, url: `https://gazette.example/${id}`, text: TEXT, ...fields }),
        quote ? [makeQuote(TEXT, 'We will build,', quote)] : [],
        '',
        { pageKey: `gazette.example/${id}`, isOfPage: true, ...traits },
      );
    const claim = (days: number, limit = 9) => store.claimDueLooks(onDay(days), limit, LEASE_MS);
    const idsOf = async (days: number) =>
      (await claim(days)).map(({ article }) => article.id).sort();
    const revise = (id: string, now: string, isOfPage = true) =>
      store.reviseArticle(id, {
        title: 'Talks went on',
        text: `${TEXT} Nobody else did.`,
        quotes: [makeQuote(TEXT, 'We will build,')],
        terms: '',
        company: [],
        bands: [],
        isWithdrawn: () => false,
        isOfPage,
        now,
      });

    test('are planned for articles with a statement and a page of their own', async () => {
      await save('told');
      await save('unquoted', {}, { quote: null });
      await save('narrated', {}, { quote: { shown: false } });
      await save('pasted', { url: null }, { traits: { pageKey: null } });
      await save('filed', { fileName: 'notes.html' });
      await save('invented', { sample: true });
      await save('shared', {}, { traits: { pageKey: null } });
      expect(await idsOf(0.9)).toEqual([]);
      expect(await idsOf(1)).toEqual(['told']);
    });

    test('come with what is needed to compare', async () => {
      await save('told');
      expect(await claim(1)).toEqual([
        {
          article: expect.objectContaining({ id: 'told', text: TEXT }),
          isOfPage: true,
          isImported: false,
          statements: [['We will build,']],
          leaseUntil: new Date(Date.parse(onDay(1)) + LEASE_MS).toISOString(),
        },
      ]);
    });

    test('are made after a day, a week and a month, and then no more', async () => {
      await save('told');
      const made: number[] = [];
      for (let day = 0; day <= 90; day += 0.5)
        for (const { article } of await claim(day)) {
          made.push(day);
          await store.saveLook(article.id, { seen: 'there', now: onDay(day) });
        }
      expect(made).toEqual([1, 7, 30]);
    });

    test('are not made where a visit of the feed has just looked', async () => {
      await save('told');
      await store.saveLook('told', { seen: 'there', now: onDay(0.95) });
      expect(await idsOf(6.9)).toEqual([]);
      expect(await idsOf(7)).toEqual(['told']);
    });

    test('begin with the first statement, where an article had none before', async () => {
      await save('teaser', { teaser: 'a door' }, { quote: null, traits: { isOfPage: false } });
      await revise('teaser', onDay(3));
      expect(await idsOf(3.9)).toEqual([]);
      expect(await claim(4)).toMatchObject([{ isOfPage: true }]);
    });

    test('know whether the text is the page’s own', async () => {
      await save('told', {}, { traits: { isOfPage: false } });
      expect(await claim(1)).toMatchObject([{ isOfPage: false }]);
      await store.saveLook('told', { seen: 'there', now: onDay(1), isOfPage: true });
      expect(await claim(7)).toMatchObject([{ isOfPage: true }]);
      await store.saveLook('told', { seen: 'there', now: onDay(7) });
      await revise('told', onDay(8), false);
      expect(await claim(30)).toMatchObject([{ isOfPage: false }]);
    });

    test('are leased, and due again when the lease is over or given back', async () => {
      await save('told');
      const [look] = await claim(1);
      expect(await idsOf(1)).toEqual([]);
      expect(await store.claimDueLooks(look!.leaseUntil, 9, LEASE_MS)).toHaveLength(1);
      await store.releaseLooks([look!], onDay(1));
      expect(await idsOf(1)).toEqual([]);
      const [again] = await claim(2);
      await store.releaseLooks([again!], onDay(2));
      expect(await idsOf(2)).toEqual(['told']);
    });

    test('are given to one of several processes only', async () => {
      const ids = Array.from({ length: 40 }, (_, n) => `a${n}`);
      for (const id of ids) await save(id);
      const other = await database.open();
      const taken = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          [store, other][n % 2]!.claimDueLooks(onDay(1), 5, LEASE_MS),
        ),
      );
      const rest = await claim(1, 40);
      const claimed = [...taken.flat(), ...rest].map(({ article }) => article.id);
      expect(claimed.sort()).toEqual(ids.sort());
    });

    test('take the longest overdue first', async () => {
      await save('late', { readAt: onDay(-2) });
      await save('later', { readAt: onDay(-1) });
      expect((await claim(1, 1)).map(({ article }) => article.id)).toEqual(['late']);
    });

    test('are told of the article, its earlier versions and its quotes', async () => {
      await save('told');
      const find = async () => store.findArticle('here', 'told');
      expect(await find()).not.toHaveProperty('checkedAt');
      await store.saveLook('told', { seen: 'there', now: onDay(1) });
      await revise('told', onDay(1));
      expect(await find()).toMatchObject({ checkedAt: onDay(1) });
      expect(await find()).not.toHaveProperty('pageGoneAt');
      await store.saveLook('told', { seen: 'missing', now: onDay(7) });
      expect(await find()).not.toHaveProperty('pageGoneAt');
      await store.saveLook('told', { seen: 'missing', now: onDay(8) });
      const known = { checkedAt: onDay(1), pageGoneAt: onDay(7) };
      expect(await find()).toMatchObject(known);
      expect(await store.findArticle('here', 'told.1')).toMatchObject(known);
      const { quotes } = await store.findQuotes({ placeId: 'here', limit: 9 });
      expect(quotes).toMatchObject([{ vanishedAt: null, article: known }]);
      await store.saveLook('told', { seen: 'there', now: onDay(30) });
      expect(await find()).toMatchObject({ checkedAt: onDay(30) });
      expect(await find()).not.toHaveProperty('pageGoneAt');
    });

    test('tell what was seen where the page was not', async () => {
      await save('told');
      const find = async () => store.findArticle('here', 'told');
      expect(await find()).not.toHaveProperty('notSeen');
      await store.saveLook('told', { seen: 'unreadable', now: onDay(1) });
      expect(await find()).toMatchObject({ notSeen: { as: 'unreadable', at: onDay(1) } });
      await store.saveLook('told', { seen: 'missing', now: onDay(2) });
      await store.saveLook('told', { seen: 'unreadable', now: onDay(2.5) });
      expect(await find()).toMatchObject({ notSeen: { as: 'missing', at: onDay(2) } });
      await store.saveLook('told', { seen: 'missing', now: onDay(3) });
      expect(await find()).toMatchObject({
        pageGoneAt: onDay(2),
        notSeen: { as: 'missing', at: onDay(3) },
      });
      await store.saveLook('told', { seen: 'there', now: onDay(4) });
      expect(await find()).not.toHaveProperty('notSeen');
    });

    test('end with the article, and say nothing of one that is not looked at', async () => {
      const own = await addFeed(store, 'https://own.example/feed', { followedBy: ['there'] });
      await save('told', { feedId: own.id });
      await store.unfollowFeed('there', own.id);
      expect(await claim(1)).toEqual([]);
      await store.saveLook('told', { seen: 'there', now: onDay(1) });
      await save('unquoted', {}, { quote: null });
      await store.saveLook('unquoted', { seen: 'there', now: onDay(1) });
      expect(await store.findArticle('here', 'unquoted')).not.toHaveProperty('checkedAt');
    });
  });
