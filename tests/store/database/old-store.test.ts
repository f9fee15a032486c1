import fc from 'fast-check';
import { describe, test } from 'vitest';
import { migrations } from '../../../src/store/database/migrations.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { compareAnswers } from '../../support/histories/compare-answers.ts';
import { histories, PLACES } from '../../support/histories/deeds.ts';
import { openNewsroom, perform } from '../../support/histories/perform.ts';
import { createPlainAnswers } from '../../support/histories/plain-answers.ts';
import { emptyRecords } from '../../support/histories/plain-records.ts';
import { createPlainStore } from '../../support/histories/plain-store.ts';
import { searches } from '../../support/histories/searches.ts';
import {
  forgetCertainty,
  forgetWords,
  writeOldStore,
} from '../../support/histories/write-old-store.ts';
import { engines, openTables, openTestStore } from '../../support/stores.ts';

/** What stores were before counts were kept. */
const OLD = migrations.slice(
  0,
  migrations.findIndex(({ recount }) => recount),
);
const HISTORIES = Number(process.env.HISTORIES ?? 2);
const MAX_MS = Math.max(60_000, HISTORIES * 10_000);

for (const { engine, title, ready, create } of engines)
  describe.skipIf(!ready)(`an old store ${title}`, () => {
    test('says whatever it knows, and goes on', { timeout: MAX_MS }, async () => {
      await fc.assert(
        fc.asyncProperty(
          histories,
          histories,
          searches,
          fc.boolean(),
          async (before, later, asked, keys) => {
            const records = emptyRecords();
            const plain = createPlainStore(records);
            const past = await openTestStore();
            await openNewsroom({ store: past, plain, records });
            for (const deed of before) await perform(deed, { store: past, plain, records });
            await past.close();

            const fresh = await create({ tables: false });
            const db = openTables(engine, fresh.url);
            await migrate(db, engine, { steps: OLD });
            await writeOldStore(db, records, { keys });
            await db.destroy();
            const store = await fresh.open();
            forgetWords(records);
            forgetCertainty(records);
            const compare = async () => {
              const articleIds = records.articles.map(({ id }) => id);
              for (const placeId of PLACES)
                await compareAnswers(
                  {
                    store,
                    placeId,
                    plain: createPlainAnswers(records, engine, placeId),
                    articleIds,
                  },
                  asked,
                );
            };
            await compare();
            // Words without a key are nobody's copies, whatever comes later.
            for (const deed of keys ? later : []) await perform(deed, { store, plain, records });
            await compare();
            await fresh.drop();
          },
        ),
        { numRuns: HISTORIES, endOnFailure: true },
      );
    });
  });
