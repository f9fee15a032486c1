import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../../src/store/database/migrate.ts';
import { type Migration, migrations } from '../../../src/store/database/migrations.ts';
import type { Db } from '../../../src/store/database/tables.ts';
import { engines, openTables, type TestDatabase } from '../../support/stores.ts';

const NOTES = 'create table notes (id TEXT primary key, weight REAL) STRICT';
const next = (...tables: string[]): Migration[] => [
  ...migrations,
  { tables, sqlite: [], postgres: [] },
];

for (const { engine, title, ready, create } of engines)
  describe.skipIf(!ready)(`migrations ${title}`, () => {
    let database: TestDatabase;
    let db: Db;
    beforeEach(async () => {
      database = await create();
      db = openTables(engine, database.url);
    });
    afterEach(async () => {
      await db.destroy();
      await database.drop();
    });

    const version = async () =>
      (await db.selectFrom('schemaVersion').selectAll().executeTakeFirst())?.version;

    test('go forward from where the database is', async () => {
      await migrate(db, engine);
      expect(await version()).toBe(migrations.length);
      await db.insertInto('speakers').values({ id: 'a', name: 'A', kind: 'other' }).execute();
      await migrate(db, engine, { steps: next(NOTES) });
      expect(await version()).toBe(migrations.length + 1);
      await sql`insert into notes (id, weight) values ('n', 0.5)`.execute(db);
      expect(await db.selectFrom('speakers').select('id').execute()).toEqual([{ id: 'a' }]);
    });

    test('change nothing when one of them fails', async () => {
      await expect(migrate(db, engine, { steps: next(NOTES, 'create nonsense') })).rejects.toThrow(
        'nonsense',
      );
      await expect(version()).rejects.toThrow('schema_version');
      await expect(sql`select * from notes`.execute(db)).rejects.toThrow('notes');
      await migrate(db, engine);
      expect(await version()).toBe(migrations.length);
    });

    test('refuse a database that a newer On Record has written', async () => {
      await migrate(db, engine, { steps: next(NOTES) });
      const opening = database.open();
      await expect(opening).rejects.toThrow(
        `it is of version ${migrations.length + 1} and this On Record knows only versions up to ` +
          `${migrations.length}, so On Record must be updated`,
      );
      await expect(opening).rejects.toThrow('choose another DATABASE_URL');
      expect(await version()).toBe(migrations.length + 1);
    });
  });
