import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Migration, migrations } from '../../src/store/database/migrations.ts';
import type { Db } from '../../src/store/database/tables.ts';
import { migrate } from '../../src/store/migrate.ts';
import { NOON } from '../support/records.ts';
import { engines, openTables, type TestDatabase } from '../support/stores.ts';

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
      database = await create({ tables: false });
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

    test('say what they are at where there is much to do', async () => {
      const at = migrations.findIndex(({ recount }) => recount);
      const steps = migrations.slice(0, at);
      const parts = migrations.length - at + 2;
      await migrate(db, engine, { steps });
      await sql`insert into feeds (id, url, title, kind, shared, failures)
        values ('f', 'u', 'F', 'network', 1, 0)`.execute(db);
      await sql`insert into articles (id, feed_id, title, outlet, outlet_folded, published, read_at,
          text, sample, terms)
        values ('a', 'f', 'A', 'O', 'o', ${NOON}, ${NOON}, 'We.', 0, '')`.execute(db);
      await sql`insert into quotes (id, article_id, position, spans, kind, confidence, terms)
        with recursive counted as (select 0 as n union all select n + 1 from counted where n < 20000)
        select 'q' || n, 'a', n, '[{"start":0,"end":2}]', 'direct', 1, '' from counted`.execute(db);
      const said: string[] = [];
      await migrate(db, engine, { onProgress: ({ what = '' }) => said.push(what) });
      expect(said).toHaveLength(parts);
      expect(said.at(-2)).toBe(
        'Bringing the database up to date: this may take minutes with 20,001 quotes ' +
          `(step ${parts - 1} of ${parts}: counting who said what).`,
      );
      const store = await database.open({ onProgress: ({ what = '' }) => said.push(what) });
      expect(said).toHaveLength(parts);
      expect((await store.findQuotes({ placeId: 'here', limit: 1 })).total).toBe(300);
    });

    test('know an old quotation again by its words, and call none certain', async () => {
      const at = migrations.findIndex(({ tables }) =>
        tables.some((statement) => statement.includes('quotation_key')),
      );
      await migrate(db, engine, { steps: migrations.slice(0, at) });
      await sql`insert into feeds (id, url, title, kind, shared, failures)
        values ('f', 'u', 'F', 'network', 1, 0)`.execute(db);
      await sql`insert into articles (id, feed_id, title, outlet, outlet_folded, published, read_at,
          text, sample, terms, text_id)
        values ('a', 'f', 'A', 'O', 'o', ${NOON}, ${NOON}, 'We.', 0, '', 'a')`.execute(db);
      const add = (id: string, kind: string, spans: [number, number][]) =>
        sql`insert into quotes (id, article_id, position, spans, kind, confidence, terms, words_key,
            article_seq, text_id, published, realm)
          values (${id}, 'a', 0, ${JSON.stringify(spans.map(([start, end]) => ({ start, end })))},
            ${kind}, 1, '', ${`words of ${id}`}, 1, 'a', ${NOON}, 'shared')`.execute(db);
      await add('long', 'direct', [[0, 40]]);
      await add('short', 'direct', [[0, 39]]);
      await add('pieces', 'mixed', [
        [0, 20],
        [60, 80],
      ]);
      await add('reported', 'indirect', [[0, 90]]);
      await migrate(db, engine);
      const rows = await db
        .selectFrom('quotes')
        .select(['id', 'quotationKey', 'certain'])
        .orderBy('id')
        .execute();
      expect(rows.map(({ id, quotationKey, certain }) => [id, quotationKey, certain])).toEqual([
        ['long', 'words of long', 0],
        ['pieces', 'words of pieces', 0],
        ['reported', null, 0],
        ['short', null, 0],
      ]);
    });

    test('plan the looks that are left at the pages of the last month', async () => {
      const at = migrations.findIndex(({ tables }) =>
        tables.some((statement) => statement.includes('page_looks')),
      );
      await migrate(db, engine, { steps: migrations.slice(0, at) });
      await sql`insert into feeds (id, url, title, kind, shared, failures)
        values ('f', 'u', 'F', 'network', 1, 0)`.execute(db);
      const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000).toISOString();
      const add = async (
        id: string,
        days: number,
        { page = id as string | null, shown = 1 } = {},
      ) => {
        const readAt = ago(days);
        await sql`insert into articles (id, feed_id, url, title, outlet, outlet_folded, published,
            read_at, text, sample, terms, text_id, page_key)
          values (${id}, 'f', 'https://gazette.example/', 'A', 'O', 'o', ${readAt}, ${readAt}, 'We.',
            0, '', ${id}, ${page})`.execute(db);
        await sql`insert into quotes (id, article_id, position, spans, kind, confidence, terms,
            words_key, article_seq, text_id, published, realm, shown)
          values (${id}, ${id}, 0, '[]', 'direct', 1, '', '', 1, ${id}, ${readAt}, 'shared', ${shown})`.execute(
          db,
        );
        return Date.parse(readAt);
      };
      const young = await add('young', 2);
      const older = await add('older', 20);
      await add('oldest', 40);
      await add('unshown', 2, { shown: 0 });
      await add('pasted', 2, { page: null });
      await migrate(db, engine);
      const rows = await db.selectFrom('pageLooks').selectAll().orderBy('articleId').execute();
      const later = (from: number, days: number) =>
        new Date(from + days * 24 * 60 * 60_000).toISOString();
      expect(rows.map(({ articleId, dueAt, ofPage }) => [articleId, dueAt, ofPage])).toEqual([
        ['older', later(older, 30), 0],
        ['young', later(young, 7), 0],
      ]);
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
