import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { addFeed, makeArticle } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`the outlets of feeds ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
    });
    afterEach(() => database.drop());

    test('are called as in the latest article of each', async () => {
      const { id: feedId } = await addFeed(store);
      const empty = await addFeed(store, 'https://other.example/feed');
      const add = (id: string, readAt: string, outlet: string) =>
        store.saveArticle(makeArticle({ id, feedId, readAt, outlet }), [], '');
      await add('b', '2026-03-02T10:00:00.000Z', 'The Gazette');
      await add('a', '2026-03-01T10:00:00.000Z', 'Gazette – all news');
      expect(await store.findFeedOutlets([feedId, empty.id, 'none'])).toEqual(
        new Map([[feedId, 'The Gazette']]),
      );
    });
  });
