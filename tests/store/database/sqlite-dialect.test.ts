import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sqliteDialect } from '../../../src/store/database/sqlite-dialect.ts';

type Tables = { notes: { id: string; weight: number | null } };

describe('SQLite under Kysely', () => {
  let folder: string;
  let db: Kysely<Tables>;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'on-record-'));
    db = new Kysely({ dialect: sqliteDialect(join(folder, 'test.db')) });
    await sql`create table notes (id text primary key, weight integer) strict`.execute(db);
  });
  afterEach(async () => {
    await db.destroy();
    await rm(folder, { recursive: true });
  });

  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
  ])('has %s set to %s', async (name, value) => {
    const { rows } = await sql.raw(`pragma ${name}`).execute(db);
    expect(rows).toEqual([{ [name]: value }]);
  });

  test('counts the rows that a statement changed', async () => {
    const added = await db.insertInto('notes').values({ id: 'a', weight: 1 }).executeTakeFirst();
    expect(added.numInsertedOrUpdatedRows).toBe(1n);
    const kept = await db
      .insertInto('notes')
      .values({ id: 'a', weight: 2 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    expect(kept.numInsertedOrUpdatedRows).toBe(0n);
  });

  test('holds the write lock from the first word of a transaction', async () => {
    const other = new Kysely<Tables>({ dialect: sqliteDialect(join(folder, 'test.db')) });
    await sql`pragma busy_timeout = 0`.execute(other);
    await db.transaction().execute(async (trx) => {
      await trx.selectFrom('notes').selectAll().execute();
      const writing = other.insertInto('notes').values({ id: 'b', weight: 1 }).execute();
      await expect(writing).rejects.toThrow('database is locked');
    });
    await other.destroy();
  });

  test('goes on when more statements were used than it keeps', async () => {
    for (let n = 0; n < 450; n++) await sql.raw(`select ${n} as n`).execute(db);
    const { rows } = await sql.raw('select 0 as n').execute(db);
    expect(rows).toEqual([{ n: 0 }]);
  });
});
