import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../src/store/database/tables.ts';
import type { Store } from '../../src/store/store.ts';
import { recountTallies } from '../../src/store/tallies/recount-tallies.ts';
import { compareAnswers } from '../support/histories/compare-answers.ts';
import { type Deed, histories, PLACES } from '../support/histories/deeds.ts';
import { openNewsroom, perform } from '../support/histories/perform.ts';
import { createPlainAnswers } from '../support/histories/plain-answers.ts';
import { emptyRecords } from '../support/histories/plain-records.ts';
import { createPlainStore } from '../support/histories/plain-store.ts';
import { searches } from '../support/histories/searches.ts';
import { KEPT, readKept } from '../support/read-kept.ts';
import { engines, openTables, type TestDatabase } from '../support/stores.ts';

/** More are worth their time after a change to the store: `HISTORIES=200 npx vitest run …`. */
const HISTORIES = Number(process.env.HISTORIES ?? 4);
const MAX_MS = Math.max(60_000, HISTORIES * 10_000);

const OTHERS = [
  ...(['articles', 'feeds', 'follows', 'outlets'] as const),
  ...(['speakerMerges', 'speakerSplits', 'speakerNames', 'speakerWords', 'speakers'] as const),
];

for (const { engine, title, ready, create } of engines)
  describe.skipIf(!ready)(`after any history ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let db: Db;
    beforeAll(async () => {
      database = await create();
      store = await database.open();
      db = openTables(engine, database.url);
    });
    afterAll(async () => {
      await db.destroy();
      await database.drop();
    });

    async function live(deeds: Deed[]) {
      for (const table of [...OTHERS, ...KEPT]) await db.deleteFrom(table).execute();
      const records = emptyRecords();
      const both = { store, records, plain: createPlainStore(records) };
      await openNewsroom(both);
      for (const deed of deeds) await perform(deed, both);
      return records;
    }

    test('counts and answers are those of plain lists', { timeout: MAX_MS }, async () => {
      await fc.assert(
        fc.asyncProperty(histories, searches, async (deeds, asked) => {
          const records = await live(deeds);
          const kept = await readKept(db);
          await db.transaction().execute(recountTallies);
          expect(kept).toEqual(await readKept(db));
          const articleIds = records.articles.map(({ id }) => id);
          for (const placeId of PLACES) {
            const plain = createPlainAnswers(records, engine, placeId);
            await compareAnswers({ store, placeId, plain, articleIds }, asked);
          }
        }),
        { numRuns: HISTORIES, interruptAfterTimeLimit: MAX_MS / 2, endOnFailure: HISTORIES > 50 },
      );
    });
  });
