import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { analyzeArticle } from '../../../src/ingest/articles/analyze-article.ts';
import { linkQuotes } from '../../../src/ingest/articles/link-quotes.ts';
import { rereadOld } from '../../../src/ingest/articles/reread-old.ts';
import type { Db } from '../../../src/store/database/tables.ts';
import type { Store } from '../../../src/store/store.ts';
import { recountTallies } from '../../../src/store/tallies/recount-tallies.ts';
import { readKept } from '../../support/read-kept.ts';
import { addFeed, makeArticle, NOON } from '../../support/records.ts';
import { engines, openTables, type TestDatabase } from '../../support/stores.ts';

const FIRST =
  'Ilse Marchetti, the mayor, said the ferry would run again in May. Marchetti denied that the pier was unsafe.\n\n' +
  '“We have waited long enough,” Marchetti said. Asked about the cost, she declined to comment. ' +
  'Jonas Petrak asked whether the town could pay for it.';
const EDITED = FIRST.replace('Marchetti denied that the pier was unsafe.', 'The pier is closed.');
const SECOND = 'Jonas Petrak said that the harbour must be dredged. He asked who would pay.';

for (const { engine, title, ready, create } of engines)
  describe.skipIf(!ready)(`old quotes ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let db: Db;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      db = openTables(engine, database.url);
      const feed = await addFeed(store);
      for (const [id, text] of [
        ['first', FIRST],
        ['second', SECOND],
      ] as const) {
        const article = makeArticle({ feedId: feed.id, id, text });
        const analysis = analyzeArticle(article.title, text);
        const { quotes } = await linkQuotes(article, analysis, store);
        await store.saveArticle(article, quotes, analysis.terms);
      }
      const edited = makeArticle({ feedId: feed.id, id: 'first', text: EDITED });
      const analysis = analyzeArticle(edited.title, EDITED);
      const { quotes } = await linkQuotes(edited, analysis, store);
      await store.reviseArticle('first', {
        ...edited,
        quotes,
        terms: analysis.terms,
        company: analysis.company,
        bands: [],
        isWithdrawn: () => false,
        now: NOON,
      });
    });
    afterEach(async () => {
      await db.destroy();
      await database.drop();
    });

    const readAll = async () => ({
      quotes: await db.selectFrom('quotes').selectAll().orderBy('id').execute(),
      kept: await readKept(db),
    });
    /** As they were saved before: without class and clause, and all shown. */
    async function makeOld(): Promise<void> {
      const terms = sql<string>`replace(terms, 'qzv30', 'qzv31')`;
      await db.updateTable('quotes').set({ class: null, clause: null, shown: 1, terms }).execute();
      await db.transaction().execute(recountTallies);
    }
    async function reread(options: { signal?: AbortSignal; own?: Store } = {}): Promise<unknown[]> {
      const errors: unknown[] = [];
      const deps = { store: options.own ?? store, sleep: async () => {}, onMuch: () => {} };
      await rereadOld({ ...deps, onError: (error) => errors.push(error) }, options);
      return errors;
    }

    test('become as if they were new', async () => {
      const before = await readAll();
      expect(before.quotes.some(({ vanishedAt }) => vanishedAt !== null)).toBe(true);
      expect(before.quotes.some(({ shown }) => shown === 0)).toBe(true);
      await makeOld();
      expect(await readAll()).not.toEqual(before);
      expect(await reread()).toEqual([]);
      expect(await readAll()).toEqual(before);
      const search = { placeId: 'here', vanished: true, limit: 9, speech: 'other' } as const;
      const other = await store.findQuotes(search);
      expect(other.quotes.length).toBe(before.quotes.filter(({ shown }) => shown === 0).length);
    });

    test('go on where they were left', async () => {
      const before = await readAll();
      await makeOld();
      const stopping = new AbortController();
      const own: Store = {
        ...store,
        async saveReread(...saved) {
          await store.saveReread(...saved);
          stopping.abort();
        },
      };
      await reread({ own, signal: stopping.signal });
      expect(await store.findOld({ after: '', limit: 9 })).toEqual(['second']);
      await reread();
      expect(await readAll()).toEqual(before);
    });

    test('are left for another time where an article fails', async () => {
      await makeOld();
      const own: Store = {
        ...store,
        async readOld(id) {
          if (id === 'first') throw new Error('no');
          return store.readOld(id);
        },
      };
      expect(await reread({ own })).toEqual([new Error('no')]);
      expect(await store.findOld({ after: '', limit: 9 })).toEqual(['first']);
    });

    test('lose a speaker who is not sure enough, with all that was counted', async () => {
      await db
        .updateTable('quotes')
        .set({ confidence: 0.4 })
        .where('articleId', '=', 'second')
        .execute();
      await makeOld();
      await reread();
      const kept = await readAll();
      const own = kept.quotes.filter(({ articleId }) => articleId === 'second');
      expect(own.map(({ speakerId }) => speakerId)).toEqual(own.map(() => null));
      const found = await store.findArticles({
        placeId: 'here',
        speakerIds: ['jonas-petrak'],
        limit: 9,
      });
      expect(found.map(({ id }) => id)).toEqual(['first']);
      await db.transaction().execute(recountTallies);
      expect(await readAll()).toEqual(kept);
    });

    test('are nothing to do where there are none', async () => {
      expect(await store.countOld()).toBe(0);
      expect(await reread()).toEqual([]);
    });
  });
