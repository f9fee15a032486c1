import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

/**
 * Making the tables takes longer than most tests, and reading the sample ten times as long. In a run
 * of tests each is done once, in the first process that needs it, and copied from then on.
 */
const RUN = 'ON_RECORD_TEST_RUN';
const POSTGRES = process.env.TEST_DATABASE_URL;

/** Vitest calls it before the first test of a run; it gives what clears up after the last. */
export default async function keepDatabases(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-run-'));
  process.env[RUN] = folder;
  // What one test file has compiled, the others need not, nor the programs that they start.
  process.env.NODE_COMPILE_CACHE ??= join(folder, 'compiled');
  return async () => {
    // A process that ends late may still write what it has compiled.
    await rm(folder, { recursive: true, maxRetries: 5 });
    if (POSTGRES)
      await askPostgres(`drop database if exists ${templateOf(folder)}`).catch(() => {});
  };
}

/** Copies to `file` a database that `fill` has filled once; outside a run it is filled there. */
export async function copySqlite(
  name: string,
  file: string,
  fill: (store: Store) => Promise<void> = async () => {},
): Promise<void> {
  const folder = process.env[RUN];
  const kept = folder && join(folder, `${name}.db`);
  if (kept && !existsSync(kept)) {
    const own = `${kept}.${process.pid}`;
    await makeSqlite(own, fill);
    // Another process may have done the same meanwhile: either will do.
    await rename(own, kept);
  }
  if (kept) await copyFile(kept, file);
  else await makeSqlite(file, fill);
}

async function makeSqlite(file: string, fill: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(`sqlite:${file}`);
  await fill(store);
  await store.close();
}

/** Makes a Postgres database of that name, in a run of tests with today's tables. */
export async function copyPostgres(name: string): Promise<void> {
  const folder = process.env[RUN];
  if (!folder) return askPostgres(`create database ${name}`);
  const copy = `create database ${name} template ${templateOf(folder)} strategy file_copy`;
  await askPostgres(copy).catch(async () => {
    await makeTemplate(templateOf(folder));
    await askPostgres(copy);
  });
}

async function makeTemplate(name: string): Promise<void> {
  const own = `${name}_${process.pid}`;
  await askPostgres(`create database ${own}`);
  await openStore(postgresUrl(own)).then((store) => store.close());
  // Another process may have done the same meanwhile: either will do.
  await askPostgres(`alter database ${own} rename to ${name}`).catch(() =>
    askPostgres(`drop database ${own}`),
  );
}

const templateOf = (folder: string): string =>
  folder.slice(folder.lastIndexOf('on-record-run-')).replaceAll('-', '_').toLowerCase();

export function postgresUrl(name: string): string {
  const url = new URL(POSTGRES!);
  url.pathname = `/${name}`;
  return url.href;
}

export async function askPostgres(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: POSTGRES, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}
