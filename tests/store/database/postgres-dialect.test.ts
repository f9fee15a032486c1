import { randomUUID } from 'node:crypto';
import { Kysely, sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { liftLimits } from '../../../src/store/database/lift-limits.ts';
import { postgresDialect } from '../../../src/store/database/postgres-dialect.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeArticle } from '../../support/records.ts';
import { engines, type TestDatabase, type TestEngine } from '../../support/stores.ts';

const { ready, title, create } = engines.find(({ engine }) => engine === 'postgres') as TestEngine;

describe.skipIf(!ready)(`a connection that is cut ${title}`, () => {
  const name = `cut-${randomUUID()}`;
  let database: TestDatabase;
  let store: Store;
  let admin: pg.Client;
  let heard: string[];
  beforeEach(async () => {
    database = await create();
    heard = [];
    store = await openStore(`${database.url}?application_name=${name}`, {
      onError: (error) => heard.push(error.message),
    });
    admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
  });
  afterEach(async () => {
    await admin.end();
    await store.close();
    await database.drop();
  });

  const connections = async (select: string) =>
    (
      await admin.query(`select ${select} from pg_stat_activity where application_name = $1`, [
        name,
      ])
    ).rows;

  test('while idle is told and replaced', async () => {
    await connections('pg_terminate_backend(pid)');
    await expect.poll(() => heard).toEqual([expect.stringContaining('terminating connection')]);
    expect((await addFeed(store)).failures).toBe(0);
  });

  test('inside a transaction fails that one and nothing else', async () => {
    const feed = await addFeed(store);
    const article = makeArticle({ feedId: feed.id });
    await admin.query('begin; lock table articles');
    const saving = store.saveArticle(article, [], '');
    const failing = expect(saving).rejects.toMatchObject({ trouble: 'away' });
    await expect
      .poll(() => connections('wait_event_type'))
      .toContainEqual({ wait_event_type: 'Lock' });
    await connections('pg_terminate_backend(pid)');
    await failing;
    await admin.query('rollback');
    expect(await store.saveArticle(article, [], '')).toBe(true);
  });
});

describe.skipIf(!ready)(`a limit of time ${title}`, () => {
  let database: TestDatabase;
  let db: Kysely<{ notes: { id: string } }>;
  const heard: string[] = [];
  beforeEach(async () => {
    database = await create();
    db = new Kysely({
      dialect: postgresDialect(database.url, {
        onError: (error) => heard.push(error.message),
        statementMs: 200,
        lockMs: 50,
      }),
    });
    await sql`create table notes (id text primary key)`.execute(db);
  });
  afterEach(async () => {
    await db.destroy();
    await database.drop();
  });

  test('ends a statement that takes too long, and the connection goes on', async () => {
    await expect(sql`select pg_sleep(30)`.execute(db)).rejects.toMatchObject({
      trouble: 'slow',
      message: expect.stringContaining('too long'),
      cause: { message: expect.stringContaining('statement timeout') },
    });
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  });

  test('ends the waiting for a lock', async () => {
    await db.transaction().execute(async (trx) => {
      await sql`lock table notes`.execute(trx);
      const waiting = db.insertInto('notes').values({ id: 'a' }).execute();
      await expect(waiting).rejects.toMatchObject({ trouble: 'busy' });
    });
  });

  test('is lifted for those who ask for that, until their transaction ends', async () => {
    const limit = async (on: Kysely<{ notes: { id: string } }>) =>
      (await sql`show statement_timeout`.execute(on)).rows;
    await db.transaction().execute(async (trx) => {
      await liftLimits(trx, 'postgres');
      expect(await limit(trx)).toEqual([{ statement_timeout: '0' }]);
    });
    expect(await limit(db)).toEqual([{ statement_timeout: '200ms' }]);
  });

  test('cuts a transaction that does nothing, and the process lives', async () => {
    const idle = db.transaction().execute(async (trx) => {
      await sql`set local idle_in_transaction_session_timeout = 50`.execute(trx);
      await expect.poll(() => heard).not.toEqual([]);
      await trx.insertInto('notes').values({ id: 'a' }).execute();
    });
    await expect(idle).rejects.toMatchObject({ trouble: 'away' });
    expect(await db.selectFrom('notes').selectAll().execute()).toEqual([]);
  });
});

describe.skipIf(!ready)(`an empty database ${title}`, () => {
  test('is prepared once by stores that open together', async () => {
    const database = await create();
    const stores = await Promise.all(Array.from({ length: 6 }, () => database.open()));
    for (const store of stores) await addFeed(store);
    expect(await stores[0]?.findFeeds('here')).toHaveLength(1);
    await database.drop();
  });
});
