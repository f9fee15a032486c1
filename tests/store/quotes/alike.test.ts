import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Feed } from '../../../src/model.ts';
import type { AlikeSearch } from '../../../src/store/quotes/alike.ts';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const ANN = makeSpeaker('Ann Lee');
const BO = makeSpeaker('Bo Roe');
const set = (terms: string, weight = 1) => ({ terms: terms.split(' '), weight });

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`quotes that are alike ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feed: Feed;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feed = await addFeed(store);
      await save('ann', 'Crane sold today', { terms: 'crane sold today' });
      await save('bo', 'Crane sold never', { terms: 'crane sold never', speaker: BO });
      await save('old', 'Ferry sails', {
        terms: 'ferri sail',
        published: '2026-01-01T00:00:00.000Z',
      });
    });
    afterEach(() => database.drop());

    function save(
      id: string,
      text: string,
      { terms = '', speaker = ANN, published = '2026-03-04T12:00:00.000Z', outlet = 'Gazette' },
    ) {
      const quote = makeQuote(text, text, { speaker, terms });
      const article = makeArticle({ id, feedId: feed.id, url: null, text, published, outlet });
      return store.saveArticle(article, [quote], terms);
    }
    const found = async (sets: AlikeSearch['sets'], search: Partial<AlikeSearch> = {}) =>
      (await store.findAlike({ placeId: 'here', sets, limit: 9, ...search })).ids.map(
        (id) => id.split('-')[0],
      );

    test('have all terms of a set; those with the most weight come first', async () => {
      expect(await found([set('crane never', 3), set('crane sold', 1)])).toEqual(['bo', 'ann']);
      expect(await found([set('crane today', 3), set('crane sold', 1)])).toEqual(['ann', 'bo']);
      expect(await found([set('crane ferri')])).toEqual([]);
      expect(await found([])).toEqual([]);
    });

    test('come once for each wording of a speaker', async () => {
      await save('copy', 'CRANE sold today!', { terms: 'crane sold today', outlet: 'Post' });
      expect(await found([set('crane today')])).toHaveLength(1);
    });

    test('are narrowed by date, speaker and place', async () => {
      const sets = [set('crane sold'), set('ferri sail')];
      expect(await found(sets, { before: '2026-02-01T00:00:00.000Z' })).toEqual(['old']);
      expect((await found(sets, { since: '2026-02-01T00:00:00.000Z' })).sort()).toEqual([
        'ann',
        'bo',
      ]);
      expect(await found(sets, { speakerIds: [BO.id] })).toEqual(['bo']);
      expect(await found(sets, { speakerIds: [] })).toEqual([]);
      expect(await found(sets, { limit: 1 })).toHaveLength(1);
    });

    test('terms from strangers are only ever terms', async () => {
      expect(await found([set('crane" OR "ferri'), set("' | ferri & !x"), set('* )')])).toEqual([]);
    });
  });
