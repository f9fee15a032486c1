import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
    store = await openStore(`${database.url}&application_name=${name}`, {
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
    const failing = expect(saving).rejects.toThrow();
    await expect
      .poll(() => connections('wait_event_type'))
      .toContainEqual({ wait_event_type: 'Lock' });
    await connections('pg_terminate_backend(pid)');
    await failing;
    await admin.query('rollback');
    expect(await store.saveArticle(article, [], '')).toBe(true);
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
