import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker, NOON } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const OLD = '“We will build,” said Ann Lee, the mayor. “It is a promise,” she said.';
const NEW = 'On Monday she spoke. “We will build,” said Ann Lee.';
const LATER = '2026-03-04T15:00:00.000Z';
const ANN = makeSpeaker('Ann Lee', { roles: ['mayor'] });

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`an edited article ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      const { id: feedId } = await addFeed(store);
      const quotes = [
        makeQuote(OLD, 'We will build,', { speaker: ANN, terms: 'build' }),
        makeQuote(OLD, 'It is a promise,', { speaker: ANN, terms: 'promise' }),
      ];
      await store.saveArticle(makeArticle({ feedId, text: OLD }), quotes, 'promise');
    });
    afterEach(() => database.drop());

    const revise = (text = NEW, words = 'We will build,', now = LATER) =>
      store.reviseArticle('article', {
        title: 'Talks went on',
        text,
        quotes: [makeQuote(text, words, { speaker: ANN, terms: 'build' })],
        terms: 'monday',
        company: [],
        bands: [],
        isWithdrawn: () => false,
        now,
      });
    const find = async (vanished: boolean) =>
      (await store.findQuotes({ placeId: 'here', vanished, limit: 9 })).quotes;

    test('shows the new text, and is found by its words', async () => {
      expect(await revise()).toBe(true);
      expect(await store.findArticle('here', 'article')).toMatchObject({
        title: 'Talks went on',
        text: NEW,
        readAt: LATER,
        published: NOON,
      });
      const found = async (terms: string[]) =>
        (await store.findArticles({ placeId: 'here', terms, limit: 9 })).length;
      expect([await found(['monday']), await found(['promise'])]).toEqual([1, 0]);
    });

    test('keeps when it was read first', async () => {
      const [{ readAt: first }] = (await store.findArticles({ placeId: 'here', limit: 1 })) as [
        Article,
      ];
      await revise();
      await revise(`${NEW} It rained.`, 'We will build,', '2026-03-04T16:00:00.000Z');
      const found = await store.findArticles({ placeId: 'here', limit: 1 });
      expect(found[0]?.readAt).toBe('2026-03-04T16:00:00.000Z');
      expect(await store.findFirstReads('here', ['article'])).toEqual(
        new Map([['article', { at: first, copies: ['article'] }]]),
      );
    });

    test('keeps a quote whose words still stand, where they stand now', async () => {
      await revise();
      const [quote] = await find(false);
      expect(quote).toMatchObject({ texts: ['We will build,'], vanishedAt: null });
      expect(quote?.spans[0]?.start).toBe(NEW.indexOf('We will'));
      expect(await find(false)).toHaveLength(1);
    });

    test('keeps a quote that is gone with the text it stood in, marked with when', async () => {
      await revise();
      const gone = (await find(true)).filter(({ vanishedAt }) => vanishedAt !== null);
      expect(gone).toHaveLength(1);
      expect(gone[0]).toMatchObject({
        texts: ['It is a promise,'],
        vanishedAt: LATER,
        speaker: { name: 'Ann Lee', roles: ['mayor'] },
        article: { text: OLD, title: 'Talks resume', readAt: NOON },
      });
      const { article, spans } = gone[0] as NonNullable<(typeof gone)[0]>;
      const version = await store.findArticle('here', article.id);
      expect(version?.text.slice(spans[0]?.start, spans[0]?.end)).toBe('It is a promise,');
    });

    test('marks what earlier versions quoted and a correction takes back', async () => {
      await revise();
      await store.reviseArticle('article', {
        title: 'Talks went on',
        text: `${NEW}\n\nCorrection: Lee never said “it is a promise”.`,
        quotes: [makeQuote(NEW, 'We will build,', { speaker: ANN, terms: 'build' })],
        terms: 'monday',
        company: [],
        bands: [],
        isWithdrawn: (pieces) => pieces.includes('It is a promise,'),
        now: '2026-03-05T00:00:00.000Z',
      });
      expect(
        (await find(true)).map(({ texts, withdrawn }) => [texts[0], withdrawn]).sort(),
      ).toEqual([
        ['It is a promise,', true],
        ['We will build,', false],
      ]);
    });

    test('finds a vanished quote by its words, and counts it', async () => {
      await revise();
      const search = { placeId: 'here', terms: ['promise'], limit: 9 };
      expect((await store.findQuotes({ ...search, vanished: true })).total).toBe(1);
      expect((await store.findQuotes(search)).total).toBe(0);
    });

    test('may be edited again and again; each vanished quote keeps its own version', async () => {
      await revise();
      await revise(
        '“Nothing will be built,” said Ann Lee.',
        'Nothing will be built,',
        '2026-03-05T00:00:00.000Z',
      );
      const all = await find(true);
      expect(
        all
          .filter(({ vanishedAt }) => vanishedAt)
          .map(({ texts, article, vanishedAt }) => [texts[0], article.text, vanishedAt])
          .sort(),
      ).toEqual([
        ['It is a promise,', OLD, LATER],
        ['We will build,', NEW, '2026-03-05T00:00:00.000Z'],
      ]);
      expect(all).toHaveLength(3);
    });

    test('keeps its old headline where that alone was edited, and its quotes', async () => {
      expect(await revise(OLD)).toBe(true);
      expect((await store.findArticle('here', 'article'))?.title).toBe('Talks went on');
      expect((await store.findArticle('here', 'article.1'))?.title).toBe('Talks resume');
      expect((await find(true)).map(({ vanishedAt }) => vanishedAt)).toEqual([null]);
    });

    test('is not edited where nothing has changed, or the article is unknown', async () => {
      const same = {
        title: 'Talks resume',
        text: OLD,
        quotes: [],
        terms: '',
        company: [],
        bands: [],
        isWithdrawn: () => false,
        now: LATER,
      };
      expect(await store.reviseArticle('article', same)).toBe(false);
      expect(await find(true)).toHaveLength(2);
      const edit = {
        title: '',
        text: 'x',
        quotes: [],
        terms: '',
        company: [],
        bands: [],
        isWithdrawn: () => false,
        now: LATER,
      };
      expect(await store.reviseArticle('unknown', edit)).toBe(false);
    });

    test('hides its versions from those who may not see it, and loses them with it', async () => {
      const feed = await addFeed(store, 'https://private.example/feed', { followedBy: ['there'] });
      const quote = makeQuote(OLD, 'It is a promise,');
      await store.saveArticle(makeArticle({ feedId: feed.id, id: 'own', text: OLD }), [quote], '');
      await store.reviseArticle('own', {
        title: 't',
        text: NEW,
        quotes: [],
        terms: '',
        company: [],
        bands: [],
        isWithdrawn: () => false,
        now: LATER,
      });
      expect(await store.findArticle('there', 'own.1')).toMatchObject({ text: OLD });
      expect(await store.findArticle('here', 'own.1')).toBeUndefined();
      await store.unfollowFeed('there', feed.id);
      expect(await store.findArticle('there', 'own.1')).toBeUndefined();
    });

    test('remembers when and how often it was looked at', async () => {
      await store.markLooked('article', { fingerprint: 'f', now: LATER });
      expect((await store.knownArticles(['article'])).get('article')).toMatchObject({
        fingerprint: 'f',
        lookedAt: LATER,
        looks: 1,
      });
    });
  });
