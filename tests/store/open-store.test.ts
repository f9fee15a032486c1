import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect, promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { addFeed } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

const PASSWORD = 'hunter2';

const failure = (url: string) =>
  openStore(url).then(
    () => expect.unreachable(`${url} was opened`),
    (error: Error) => error,
  );

describe('an address that is none', () => {
  test.each([
    '',
    'data.db',
    'sqlite:',
    `mysql://me:${PASSWORD}@host/news`,
    `postgres:me:${PASSWORD}@host`,
    `postgres://me:${PASSWORD}/x#?@host/news`,
    `postgres://me:${PASSWORD}@host:port/news`,
  ])('is explained without its password: %j', async (url) => {
    const error = await failure(url);
    expect(error.message).toMatch(/^DATABASE_URL is not an address.*sqlite:FILE or postgres:/);
    expect(inspect(error)).not.toContain(PASSWORD);
  });
});

describe('a server that does not answer', () => {
  test.each(['127.0.0.1', 'localhost'])('is named without the password: %s', async (host) => {
    const error = await failure(`postgres://me:${PASSWORD}@${host}:1/news?password=${PASSWORD}`);
    expect(error.message).toMatch(
      /^The database in DATABASE_URL \(Postgres server\) cannot be used: connect ECONNREFUSED/,
    );
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(PASSWORD);
  });
});

describe('a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'on-record-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is made with its folders and keeps what was saved', async () => {
    const url = `sqlite:${join(folder, 'a', 'b', 'news.db')}`;
    const store = await openStore(url);
    const feed = await addFeed(store);
    await store.close();
    const again = await openStore(url);
    expect(await again.findFeeds('here')).toEqual([feed]);
    await again.close();
  });

  test('that is no database is left alone and named', async () => {
    const file = join(folder, 'letter.txt');
    await writeFile(file, 'Dear editor, '.repeat(100));
    const error = await failure(`sqlite:${file}`);
    expect(error.message).toBe(
      `The database in DATABASE_URL (file ${file}) cannot be used: file is not a database. ` +
        'Put that right, or choose another DATABASE_URL.',
    );
  });

  test('below something that is no folder is named', async () => {
    await writeFile(join(folder, 'letter'), '');
    const error = await failure(`sqlite:${join(folder, 'letter', 'news.db')}`);
    expect(error.message).toContain('DATABASE_URL');
    expect(error.message).toContain('letter');
  });

  test('is prepared once by processes that start together, and all can write', async () => {
    const url = `sqlite:${join(folder, 'news.db')}`;
    const modules = ['../../src/store/open-store.ts', '../support/records.ts'].map(
      (path) => new URL(path, import.meta.url).href,
    );
    const script = `
      const [url, name, open, records] = process.argv.slice(1);
      const { openStore } = await import(open);
      const { addFeed, makeArticle } = await import(records);
      const store = await openStore(url);
      const { id: feedId } = await addFeed(store);
      for (let n = 0; n < 10; n++)
        await store.saveArticle(makeArticle({ feedId, id: name + n }), [], 'talk');
      await store.close();`;
    const names = ['a', 'b', 'c', 'd'];
    const run = promisify(execFile);
    const processes = await Promise.all(
      names.map((name) =>
        run(process.execPath, ['--input-type=module', '-e', script, url, name, ...modules]),
      ),
    );
    expect(processes.map(({ stderr }) => stderr)).toEqual(names.map(() => ''));
    const store = await openStore(url);
    const found = await store.findArticles({ placeId: 'here', terms: ['talk'], limit: 99 });
    expect(found).toHaveLength(40);
    await store.close();
  });
});

describe('a store in memory', () => {
  test('shares nothing with another', async () => {
    const [one, other] = [await openTestStore(), await openTestStore()];
    await addFeed(one);
    expect(await other.findFeeds('here')).toEqual([]);
    await Promise.all([one.close(), other.close()]);
  });

  test('may be closed twice', async () => {
    const store = await openTestStore();
    await store.close();
    await expect(store.close()).resolves.toBeUndefined();
  });
});
