import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker, NOON } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const TEXT = '“The quay will hold,” said Ines Wendt.';
const TOLD = { outlet: 'Harrow Post', byline: 'Bo Calder', published: '2026-03-01T00:00:00.000Z' };

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`an article that is told of anew ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      const { id: feedId } = await addFeed(store);
      const speaker = makeSpeaker('Ines Wendt', { roles: ['engineer'] });
      const quote = makeQuote(TEXT, 'The quay will hold,', { speaker, terms: 'quay hold' });
      await store.saveArticle(
        makeArticle({ feedId, text: TEXT, fileName: 'a.txt' }),
        [quote],
        'quay',
      );
    });
    afterEach(() => database.drop());

    const find = (search: object) => store.findQuotes({ placeId: 'here', limit: 9, ...search });
    const totalOf = async (search: object) => (await find(search)).total;

    test('is found by what it says now, and so are its quotes', async () => {
      expect(await store.retellArticle('article', { ...TOLD, fileName: 'north/a.txt' })).toBe(true);
      const [quote] = (await find({ terms: ['quay'], outlet: 'harrow' })).quotes;
      expect(quote?.article).toMatchObject({ ...TOLD, fileName: 'north/a.txt', readAt: NOON });
      expect(await totalOf({ outlet: 'gazette' })).toBe(0);
      expect(await totalOf({ before: '2026-03-02' })).toBe(1);
      expect(await totalOf({ since: '2026-03-02' })).toBe(0);
      expect(await store.findSpeakers({ placeId: 'here', limit: 9 })).toMatchObject([
        { quotes: 1, outlets: 1, lastSaid: TOLD.published },
      ]);
    });

    test('stays where nothing else is said, whatever its file is called', async () => {
      const [quote] = (await find({})).quotes;
      const { outlet, byline, published } = quote!.article;
      const same = { outlet, byline, published };
      expect(await store.retellArticle('article', { ...same, fileName: 'b/a.txt' })).toBe(false);
      expect((await find({})).quotes[0]?.article.fileName).toBe('b/a.txt');
      expect(await store.retellArticle('nowhere', same)).toBe(false);
    });

    test('keeps its moment where it stays undated', async () => {
      const undated = { ...TOLD, dating: 'unknown' } as const;
      expect(await store.retellArticle('article', undated)).toBe(true);
      const later = { ...undated, published: '2026-04-01T00:00:00.000Z' };
      expect(await store.retellArticle('article', later)).toBe(false);
      expect((await find({})).quotes[0]?.article.published).toBe(TOLD.published);
      expect(await totalOf({ since: '2026-01-01' })).toBe(0);
      expect(await totalOf({ undated: true })).toBe(1);
    });
  });
