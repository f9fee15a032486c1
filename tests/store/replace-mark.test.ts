import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../src/store/database/tables.ts';
import { dropMark, replaceMark } from '../../src/store/index/replace-mark.ts';
import { engines, openTables, type TestDatabase } from '../support/stores.ts';

for (const { engine, title, ready, create } of engines)
  describe.skipIf(!ready)(`marks ${title}`, () => {
    let database: TestDatabase;
    let db: Db;
    beforeAll(async () => {
      database = await create();
      db = openTables(engine, database.url);
    });
    afterAll(async () => {
      await db.destroy();
      await database.drop();
    });

    async function change(terms: string, changed: ReturnType<typeof dropMark>) {
      const { rows } = await sql<{ terms: string }>`
        select ${changed} as terms from (select cast(${terms} as text) as terms) own
      `.execute(db);
      return rows[0]?.terms;
    }

    test.each([
      ['s1 s12 gas', 's9 s12 gas'],
      ['gas s12 s1', 'gas s12 s9'],
      ['s1 s9', 's9'],
      ['s9 s1 gas', 's9 gas'],
      ['s9 gas', 's9 gas'],
      ['s12', 's12'],
      ['s1', 's9'],
    ])('are replaced whole and once: %s', async (terms, wanted) => {
      expect(await change(terms, replaceMark('s1', 's9'))).toBe(wanted);
    });

    test('are dropped whole', async () => {
      expect(await change('s12 s1 gas', dropMark('s1'))).toBe('s12 gas');
    });
  });
