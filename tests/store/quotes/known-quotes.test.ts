import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article, Feed, StoredQuote } from '../../../src/model.ts';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const WORDS = 'The crane will not be sold at all.';
const ANN = makeSpeaker('Ann Lee');
const BO = makeSpeaker('Bo Roe');

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`known quotes ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feed: Feed;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feed = await addFeed(store);
    });
    afterEach(() => database.drop());

    /** An article whose text is the words of its only quote. */
    const save = (id: string, text: string, parts: Partial<Article> = {}, speaker = ANN) =>
      store.saveArticle(
        makeArticle({ id, feedId: feed.id, url: `https://a.example/${id}`, text, ...parts }),
        [makeQuote(text, text, { speaker, terms: 'crane sold' })],
        '',
      );
    const all = async (): Promise<StoredQuote[]> =>
      store.listQuotes({ placeId: 'here', limit: 99, vanished: true, copies: true });
    const receiptOf = async (articleId: string) =>
      (await all()).find(({ article }) => article.id === articleId)!.receipt!;

    test('come in the order asked for, those that are not seen here left out', async () => {
      await save('one', WORDS);
      await save('two', `${WORDS} Never.`, {}, BO);
      const ids = (await all()).map(({ id }) => id);
      const asked = [...ids.toReversed(), 'nothing'];
      const read = await store.readQuotes('here', asked);
      expect(read.map(({ id }) => id)).toEqual(ids.toReversed());
      expect(await store.readQuotes('here', [])).toEqual([]);
    });

    test('keep their receipt when other words of the article change', async () => {
      await save('one', WORDS);
      const { id, isPublic } = await receiptOf('one');
      expect(isPublic).toBe(true);
      const text = `Yesterday. ${WORDS}`;
      await store.reviseArticle('one', edit(text, text.indexOf(WORDS)));
      expect((await store.findByReceipt('here', id))?.texts).toEqual([WORDS]);
    });

    test('keep their receipt when they vanish', async () => {
      await save('one', WORDS);
      const { id } = await receiptOf('one');
      await store.reviseArticle('one', edit('The crane is sold after all.', 0));
      const found = await store.findByReceipt('here', id);
      expect(found).toMatchObject({ texts: [WORDS], vanishedAt: '2026-03-05T00:00:00.000Z' });
    });

    test('are found by their own id as by their receipt', async () => {
      await save('one', WORDS);
      const [{ id }] = (await all()) as [StoredQuote];
      expect((await store.findByReceipt('here', id))?.id).toBe(id);
      await store.reviseArticle('one', edit('The crane is sold after all.', 0));
      expect(await store.findByReceipt('here', 'one.1-0')).toMatchObject({ texts: [WORDS] });
    });

    test.each(['', '-', 'one', 'one-', 'one-12345678', '-12345678'])(
      'there is no receipt “%s”',
      async (id) => {
        await save('one', WORDS);
        expect(await store.findByReceipt('here', id)).toBeUndefined();
      },
    );

    test('of a source that one place follows, only that place sees it', async () => {
      const own = await addFeed(store, 'https://own.example', { followedBy: ['there'] });
      await save('secret', WORDS, { feedId: own.id });
      const [quote] = await store.listQuotes({ placeId: 'there', limit: 9 });
      const { id, isPublic } = quote!.receipt!;
      expect(isPublic).toBe(false);
      expect((await store.findByReceipt('there', id))?.texts).toEqual([WORDS]);
      expect(await store.findByReceipt('here', id)).toBeUndefined();
      expect(await store.readQuotes('here', [quote!.id])).toEqual([]);
      expect(await store.findSameWords('here', quote!.id, 9)).toEqual([]);
    });

    test('the same words are found wherever they stand, the first seen first', async () => {
      await save('one', WORDS);
      await save('two', WORDS.toUpperCase(), { outlet: 'Post' }, BO);
      await save('three', 'The crane will be sold in the end.');
      const [first] = (await all()).filter(({ article }) => article.id === 'two');
      const same = await store.readQuotes('here', await store.findSameWords('here', first!.id, 9));
      expect(same.map(({ article }) => article.id)).toEqual(['one', 'two']);
    });

    const edit = (text: string, start: number) => ({
      title: 'Edited',
      text,
      quotes: [makeQuote(text, text.slice(start), { speaker: ANN, terms: 'crane sold' })],
      terms: '',
      company: [],
      bands: [],
      isWithdrawn: () => false,
      now: '2026-03-05T00:00:00.000Z',
    });
  });
