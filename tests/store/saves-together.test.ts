import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Feed } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const TEXT = 'one two three four';
const IDS = ['first', 'second', 'third'];

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`articles that come in together ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feed: Feed;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feed = await addFeed(store);
    });
    afterEach(() => database.drop());

    const save = (into: Pick<Store, 'saveArticle'>, id: string, part = {}) =>
      into.saveArticle(
        makeArticle({ feedId: feed.id, id, text: TEXT }),
        [{ ...makeQuote(TEXT, 'one', { speaker: null }), ...part }],
        '',
        { keys: [`key of ${id}`] },
      );
    const known = async (from: Store = store) =>
      [...(await from.knownArticles([...IDS, ...IDS.map((id) => `key of ${id}`)])).keys()].sort();

    test('leave nothing of one that cannot be saved, and all of the others', async () => {
      const failed: string[] = [];
      await store.saveTogether(async (own) => {
        for (const id of IDS)
          await save(own, id, id === 'second' ? { kind: null } : {}).catch(() => failed.push(id));
      });
      expect(failed).toEqual(['second']);
      expect(await known()).toEqual(['first', 'key of first', 'key of third', 'third']);
      expect(await store.findCurrent('second')).toBeUndefined();
      expect(await save(store, 'second')).toBe(true);
    });

    test('are known to each other before others see them', async () => {
      const other = await database.open();
      await store.saveTogether(async (own) => {
        await save(own, 'first');
        expect([...(await own.knownArticles(['first'])).keys()]).toEqual(['first']);
        if (store.engine === 'sqlite') expect(await known(other)).toEqual([]);
      });
      expect(await known(other)).toEqual(['first', 'key of first']);
    });

    test('are none of them saved in SQLite where the work is given up', async () => {
      const work = store.saveTogether(async (own) => {
        await save(own, 'first');
        throw new Error('given up');
      });
      await expect(work).rejects.toThrow('given up');
      expect(await known()).toEqual(store.engine === 'sqlite' ? [] : ['first', 'key of first']);
    });
  });
