import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { addFeed, makeArticle } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const at = (hour: number) => `2026-03-04T${String(hour).padStart(2, '0')}:00:00.000Z`;

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`the first read of a page ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
    });
    afterEach(() => database.drop());

    /** The page, as a feed brought it that these places follow; shared where there are none. */
    async function read(id: string, hour: number, followedBy: string[] = [], pageKey = 'tarn') {
      const { id: feedId } = await addFeed(store, `https://tarn.example/${id}`, { followedBy });
      await store.saveArticle(makeArticle({ id, feedId, readAt: at(hour) }), [], '', { pageKey });
    }
    const firstRead = async (id: string, placeId = 'here') =>
      (await store.findFirstReads(placeId, [id])).get(id);

    test('is by whichever feed of the place brought it first', async () => {
      await read('late', 9);
      await read('early', 7, ['here']);
      await read('other', 6, [], 'wick');
      expect(await firstRead('late')).toEqual({ at: at(7), copies: ['late', 'early'] });
      expect(await firstRead('early')).toEqual({ at: at(7), copies: ['early', 'late'] });
    });

    test('is not by what others read for themselves', async () => {
      await read('late', 9);
      await read('early', 7, ['there']);
      expect(await firstRead('late')).toEqual({ at: at(9), copies: ['late'] });
      expect((await firstRead('late', 'there'))?.at).toBe(at(7));
    });
  });
