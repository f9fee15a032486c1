import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker, NOON } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const TEXT = '“We will build,” said Ann Lee. “It is a promise,” she said.';
const ANN = makeSpeaker('Ann Lee');

for (const { engine, title, ready, create } of engines)
  describe.skipIf(!ready)(`one text in many outlets ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
    });
    afterEach(() => database.drop());

    type Fields = Partial<Parameters<typeof makeArticle>[0]> & {
      pageKey?: string;
      bands?: string[];
    };
    async function print(outlet: string, feedId: string, fields: Fields = {}) {
      const { pageKey, bands = ['b'], ...own } = fields;
      const text = fields.text ?? TEXT;
      const article = makeArticle({ feedId, id: outlet, outlet, text, ...own });
      const quotes = ['We will build,', 'It is a promise,']
        .filter((words) => text.includes(words))
        .map((words) => makeQuote(text, words, { speaker: ANN }));
      const traits = { textId: 'Ledger', pageKey: pageKey ?? null, bands };
      return store.saveArticle(article, quotes, 'x', traits);
    }
    const said = async (placeId: string, search = {}) => {
      const { quotes, total } = await store.findQuotes({ placeId, limit: 9, ...search });
      expect(total).toBe(quotes.length);
      return quotes.map(({ texts, article, alsoIn }) => [texts[0], article.outlet, alsoIn.join()]);
    };

    test('comes once, from the outlet that was seen first, with the others named', async () => {
      const { id } = await addFeed(store);
      await print('Ledger', id);
      await print('Post', id, { published: '2026-03-04T13:00:00.000Z' });
      await print('Herald', id, { text: 'By wire. “We will build,” said Ann Lee.' });
      expect(await said('here')).toEqual([
        ['We will build,', 'Ledger', 'Post,Herald'],
        ['It is a promise,', 'Ledger', 'Post'],
      ]);
      const [ann] = await store.findSpeakers({ placeId: 'here', limit: 1 });
      expect(ann).toMatchObject({ quotes: 2, outlets: 3, lastSaid: '2026-03-04T13:00:00.000Z' });
    });

    test('comes with every copy where copies are asked for', async () => {
      const { id } = await addFeed(store);
      await print('Ledger', id);
      await print('Post', id);
      expect(await said('here', { copies: true })).toHaveLength(4);
    });

    test('comes from any outlet that is asked for', async () => {
      const { id } = await addFeed(store);
      await print('Ledger', id);
      await print('Post', id);
      expect(await said('here', { outlet: 'post' })).toEqual([
        ['We will build,', 'Post', 'Ledger'],
        ['It is a promise,', 'Post', 'Ledger'],
      ]);
    });

    test('tells nobody of an outlet that only others follow', async () => {
      const theirs = await addFeed(store, 'https://theirs.example', { followedBy: ['there'] });
      const mine = await addFeed(store, 'https://mine.example', { followedBy: ['here'] });
      await print('Ledger', theirs.id);
      await print('Post', mine.id);
      expect(await said('here')).toEqual([
        ['We will build,', 'Post', ''],
        ['It is a promise,', 'Post', ''],
      ]);
      expect((await said('there'))[0]).toEqual(['We will build,', 'Ledger', '']);
    });

    test('counts the same words of another text for themselves', async () => {
      const { id } = await addFeed(store);
      await print('Ledger', id);
      const quote = makeQuote(TEXT, 'We will build,', { speaker: ANN });
      const other = makeArticle({ feedId: id, id: 'other', outlet: 'Post', text: TEXT });
      await store.saveArticle(other, [quote], '');
      expect(await said('here')).toHaveLength(3);
    });

    test('a later teaser of the same page does not hide the whole report', async () => {
      const one = await addFeed(store, 'https://one.example', { followedBy: ['here'] });
      const two = await addFeed(store, 'https://two.example', { followedBy: ['here', 'there'] });
      await print('Ledger', one.id, { pageKey: 'p' });
      await print('Cut', two.id, { pageKey: 'p', teaser: 'two.example refuses it.' });
      const ids = async (placeId: string) =>
        (await store.findArticles({ placeId, limit: 9 })).map(({ id }) => id);
      expect(await ids('here')).toEqual(['Ledger']);
      expect(await ids('there')).toEqual(['Cut']);
    });

    test('is one article where two feeds of a place lead to the same page', async () => {
      const one = await addFeed(store, 'https://one.example', { followedBy: ['here'] });
      const two = await addFeed(store, 'https://two.example', { followedBy: ['here', 'there'] });
      await print('Ledger', one.id, { pageKey: 'p' });
      await print('Ledger again', two.id, { pageKey: 'p' });
      const ids = async (placeId: string) =>
        (await store.findArticles({ placeId, limit: 9 })).map(({ id }) => id);
      expect(await ids('here')).toEqual(['Ledger again']);
      expect(await ids('there')).toEqual(['Ledger again']);
      await store.unfollowFeed('here', two.id);
      expect(await ids('here')).toEqual(['Ledger']);
    });

    test('is looked for among texts that share a band or the page, first seen first', async () => {
      const { id } = await addFeed(store);
      await print('Ledger', id, { bands: ['a', 'b'] });
      await print('Post', id, { bands: ['c'], pageKey: 'p' });
      await print('Herald', id, { bands: ['d'] });
      const find = async (bands: string[], pageKey: string | null = null) => {
        const search = {
          bands,
          pageKey,
          sample: false,
          since: '2026-03-01T00:00:00.000Z',
          limit: 9,
        };
        return (await store.findTwins(search)).map((twin) => [twin.id, twin.textId]);
      };
      expect(await find(['b', 'x'], 'p')).toEqual([
        ['Ledger', 'Ledger'],
        ['Post', 'Ledger'],
      ]);
      expect(await find([])).toEqual([]);
    });

    test('is not looked for among old texts, nor among the sample', async () => {
      const { id } = await addFeed(store);
      await print('Ledger', id);
      const search = { bands: ['b'], pageKey: null, since: NOON, limit: 9 };
      expect(await store.findTwins({ ...search, sample: true })).toEqual([]);
      expect(await store.findTwins({ ...search, sample: false })).toHaveLength(1);
      expect(
        await store.findTwins({ ...search, sample: false, since: '2026-03-05T00:00:00.000Z' }),
      ).toEqual([]);
    });

    test('is stored once under its keys, whichever of two comes first', async () => {
      const { id } = await addFeed(store);
      // Two connections of one process to SQLite would deadlock.
      const other = engine === 'postgres' ? await database.open() : store;
      const save = (from: Store, own: string) =>
        from.saveArticle(makeArticle({ feedId: id, id: own }), [], '', { keys: ['page'] });
      const outcomes = await Promise.all([save(store, 'one'), save(other, 'two')]);
      expect(outcomes.toSorted()).toEqual([false, true]);
      expect(await store.findArticles({ placeId: 'here', limit: 9 })).toHaveLength(1);
      const [first] = (await store.knownArticles(['page'])).values();
      await store.addKeys(first!.articleId!, ['more', 'page']);
      expect((await store.knownArticles(['more'])).get('more')).toEqual(first);
    });
  });
