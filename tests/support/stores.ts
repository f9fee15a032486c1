import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CamelCasePlugin, Kysely } from 'kysely';
import { postgresDialect } from '../../src/store/database/postgres-dialect.ts';
import { sqliteDialect } from '../../src/store/database/sqlite-dialect.ts';
import type { Db, Engine, Tables } from '../../src/store/database/tables.ts';
import { openStore, type StoreOptions } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { askPostgres, copyPostgres, copySqlite, postgresUrl } from './kept-databases.ts';

/** An empty store in memory, for one test. */
export const openTestStore = (options: StoreOptions = {}): Promise<Store> =>
  openStore('sqlite::memory:', options);

/** A database without rows that can be opened several times; `drop` closes all its stores. */
export type TestDatabase = {
  url: string;
  open(options?: StoreOptions): Promise<Store>;
  drop(): Promise<void>;
};

/** If an engine is not `ready`, its `title` says why: `describe.skipIf(!ready)(title, …)`. */
export type TestEngine = {
  engine: Engine;
  title: string;
  ready: boolean;
  create(created?: Created): Promise<TestDatabase>;
};

/** `tables`: false for a database in which nothing was ever opened. */
type Created = { tables?: boolean };

const POSTGRES = process.env.TEST_DATABASE_URL;

export const engines: TestEngine[] = [
  { engine: 'sqlite', title: 'on SQLite', ready: true, create: createSqlite },
  { engine: 'postgres', ...(await lookForPostgres()), create: createPostgres },
];

/** The tables themselves, without a store. */
export function openTables(engine: Engine, url: string): Db {
  const dialect =
    engine === 'sqlite'
      ? sqliteDialect(url.slice('sqlite:'.length))
      : postgresDialect(url, { onError: () => {} });
  return new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] });
}

async function createSqlite({ tables = true }: Created = {}): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-'));
  const file = join(folder, 'test.db');
  if (tables) await copySqlite('empty', file);
  return testDatabase(`sqlite:${file}`, () => rm(folder, { recursive: true }));
}

/** A database of its own, so that test files can run at the same time. */
async function createPostgres({ tables = true }: Created = {}): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await (tables ? copyPostgres(name) : askPostgres(`create database ${name}`));
  // Some tests leave a connection open on purpose.
  return testDatabase(postgresUrl(name), () => askPostgres(`drop database ${name} with (force)`));
}

function testDatabase(url: string, remove: () => Promise<void>): TestDatabase {
  const stores: Store[] = [];
  return {
    url,
    async open(options) {
      const store = await openStore(url, options);
      stores.push(store);
      return store;
    },
    async drop() {
      await Promise.all(stores.map((store) => store.close()));
      await remove();
    },
  };
}

async function lookForPostgres(): Promise<{ title: string; ready: boolean }> {
  if (!POSTGRES) return { title: 'on Postgres (TEST_DATABASE_URL is not set)', ready: false };
  return askPostgres('select 1').then(
    () => ({ title: 'on Postgres', ready: true }),
    () => ({ title: 'on Postgres (TEST_DATABASE_URL does not answer)', ready: false }),
  );
}
