import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sqliteDialect } from '../../../src/store/database/sqlite-dialect.ts';
import type { Patience } from '../../../src/store/database/try-while-busy.ts';
import { StoreError } from '../../../src/store-error.ts';

type Tables = { notes: { id: string; weight: number | null } };

describe('SQLite under Kysely', () => {
  let folder: string;
  let db: Kysely<Tables>;
  const open = (patience?: Patience) =>
    new Kysely<Tables>({ dialect: sqliteDialect(join(folder, 'test.db'), patience) });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'on-record-'));
    db = open();
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
    const other = open({ patienceMs: 0 });
    await db.transaction().execute(async (trx) => {
      await trx.selectFrom('notes').selectAll().execute();
      const writing = other.insertInto('notes').values({ id: 'b', weight: 1 }).execute();
      await expect(writing).rejects.toMatchObject({ trouble: 'busy' });
    });
    await other.destroy();
  });

  describe('while another process has it locked', () => {
    let other: DatabaseSync;
    beforeEach(() => {
      other = new DatabaseSync(join(folder, 'test.db'));
      other.exec("insert into notes values ('old', 1); begin immediate");
    });
    afterEach(() => other.close());

    const add = (id: string, to = db) => to.insertInto('notes').values({ id, weight: 1 }).execute();
    const ids = async () =>
      (await db.selectFrom('notes').select('id').execute()).map(({ id }) => id);

    test('answers what only reads, while two wait to write', async () => {
      const order: string[] = [];
      const writing = [
        add('one').then(() => order.push('statement')),
        db
          .transaction()
          .execute((trx) => add('two', trx))
          .then(() => order.push('transaction')),
      ];
      for (let n = 0; n < 5; n++) expect(await ids()).toEqual(['old']);
      order.push('read');
      other.exec('rollback');
      await Promise.all(writing);
      expect(order[0]).toBe('read');
      expect((await ids()).sort()).toEqual(['old', 'one', 'two']);
    });

    test('lets everything else in the process go on', async () => {
      const impatient = open({ patienceMs: 300 });
      let turns = 0;
      const timer = setInterval(() => turns++, 1);
      await expect(add('one', impatient)).rejects.toThrow(StoreError);
      clearInterval(timer);
      expect(turns).toBeGreaterThan(5);
      await impatient.destroy();
    });

    test('says that it is busy when patience ends, and writes later', async () => {
      const impatient = open({ patienceMs: 20 });
      const failing = [
        add('one', impatient),
        impatient.transaction().execute((trx) => add('two', trx)),
      ];
      for (const result of await Promise.allSettled(failing))
        expect(result).toMatchObject({
          reason: { trouble: 'busy', cause: { message: 'database is locked' } },
        });
      other.exec('rollback');
      await add('three', impatient);
      expect(await ids()).toEqual(['old', 'three']);
      await impatient.destroy();
    });

    test('can be opened', async () => {
      const late = open();
      expect(await late.selectFrom('notes').select('id').execute()).toEqual([{ id: 'old' }]);
      await late.destroy();
    });
  });

  describe('on a full disk', () => {
    const fill = async () => {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
      await sql.raw(`pragma max_page_count = ${rows[0]!.page_count}`).execute(db);
    };
    const add = (id: string, to = db) =>
      to
        .insertInto('notes')
        .values({ id: id.padEnd(9000, '.'), weight: 1 })
        .execute();

    test.each([
      ['a statement', () => add('one')],
      ['a transaction', () => db.transaction().execute((trx) => add('one', trx))],
    ])('%s says so, and the next works when there is room again', async (_, write) => {
      await fill();
      await expect(write()).rejects.toMatchObject({
        trouble: 'full',
        message: expect.stringContaining('disk is full'),
        cause: { message: 'database or disk is full' },
      });
      expect(await db.selectFrom('notes').select('id').execute()).toEqual([]);
      await sql`pragma max_page_count = 1000000`.execute(db);
      await write();
      expect(await db.selectFrom('notes').select('id').execute()).toHaveLength(1);
    });
  });

  test('goes on when more statements were used than it keeps', async () => {
    for (let n = 0; n < 450; n++) await sql.raw(`select ${n} as n`).execute(db);
    const { rows } = await sql.raw('select 0 as n').execute(db);
    expect(rows).toEqual([{ n: 0 }]);
  });
});
