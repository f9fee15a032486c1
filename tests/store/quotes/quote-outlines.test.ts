import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/model.ts';
import type { NewQuote } from '../../../src/store/quotes/insert-quotes.ts';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const TEXT = '“The weir on the Lorn must go,” said Ann Lee. “It is old,” said Bo Roe.';
const ANN = makeSpeaker('Ann Lee');
const WEIR = makeQuote(TEXT, 'The weir on the Lorn must go', { speaker: ANN, terms: 'weir lorn' });
const OLD = makeQuote(TEXT, 'It is old', { speaker: makeSpeaker('Bo Roe') });

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`outlines of quotes ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feedId: string;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feedId = (await addFeed(store)).id;
    });
    afterEach(() => database.drop());

    const save = (fields: Partial<Article>, quotes: NewQuote[] = [WEIR, OLD]) =>
      store.saveArticle(makeArticle({ feedId, text: TEXT, ...fields }), quotes, '');
    const outline = (search = {}) => store.outlineQuotes({ placeId: 'here', limit: 9, ...search });

    test('say when, where and by which words, newest first', async () => {
      await save({ id: 'old', published: '2026-03-01T08:00:00.000Z' });
      const text = `Again. ${TEXT}`;
      await save({ id: 'new', published: '2026-03-09T08:00:00.000Z', outlet: 'The Ledger', text }, [
        makeQuote(text, 'The weir on the Lorn must go', { speaker: ANN }),
      ]);
      const [first, second, ...others] = await outline({ speakerIds: [ANN.id] });
      expect(others).toEqual([]);
      expect(first).toMatchObject({
        articleId: 'new',
        outlet: 'The Ledger',
        published: '2026-03-09T08:00:00.000Z',
        isDated: true,
        isGone: false,
        kind: 'direct',
      });
      expect(second).toMatchObject({ articleId: 'old', outlet: 'The Gazette' });
      expect(second!.terms).toEqual(expect.arrayContaining(['weir', 'lorn']));
      expect(second!.wordsKey).toBe(first!.wordsKey);
      expect(second!.quotationKey).toBe(first!.quotationKey);
      expect(first!.quotationKey).not.toBeNull();
    });

    test('say where nobody tells the date', async () => {
      await save({ id: 'undated', dating: 'unknown' });
      await save({ id: 'ahead', dating: 'ahead', text: `${TEXT} ` });
      const found = new Map((await outline()).map((one) => [one.articleId, one.isDated]));
      expect(found).toEqual(
        new Map([
          ['undated', false],
          ['ahead', true],
        ]),
      );
    });

    test('are found by what `findQuotes` finds, as many as are wanted', async () => {
      await save({});
      const ids = async (search: object) => (await outline(search)).map(({ id }) => id);
      expect(await ids({ terms: ['weir'] })).toHaveLength(1);
      expect(await ids({ terms: ['weir'], speakerIds: ['bo-roe'] })).toEqual([]);
      expect(await ids({ since: '2026-03-05T00:00:00.000Z' })).toEqual([]);
      expect(await ids({ limit: 1 })).toHaveLength(1);
      expect(await ids({ limit: 1, offset: 1 })).not.toEqual(await ids({ limit: 1 }));
    });

    test('are of what the place may see', async () => {
      const { id } = await addFeed(store, 'https://other.example/feed', { followedBy: ['there'] });
      await save({ feedId: id });
      expect(await outline()).toEqual([]);
      expect(await outline({ placeId: 'there' })).toHaveLength(2);
    });
  });
