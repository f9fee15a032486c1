import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Progress } from '../../../src/model.ts';
import { backUp } from '../../../src/store/backup/back-up.ts';
import { restoreAt } from '../../../src/store/backup/by-address.ts';
import { restore } from '../../../src/store/backup/restore.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { makeBriefing, NOON } from '../../support/records.ts';

const now = new Date(NOON);
const KEPT = 'news.db.before-2026-03-04T12-00-00.000Z';

let folder: string;
let database: string;
let copy: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-'));
  database = join(folder, 'news.db');
  copy = join(folder, 'copy.db');
  await add('old');
  await backUp(database, copy);
  await add('new');
});
afterEach(() => rm(folder, { recursive: true }));

async function add(id: string): Promise<void> {
  const store = await openStore(`sqlite:${database}`);
  await store.saveOrder(makeBriefing({ id }));
  await store.close();
}

async function briefingsIn(file: string): Promise<string[]> {
  const store = await openStore(`sqlite:${file}`);
  const found = await store.findBriefings('here');
  await store.close();
  return found.map(({ id }) => id).sort();
}

const edit = (file: string, statement: string): void => {
  const edited = new DatabaseSync(file);
  edited.exec(statement);
  edited.close();
};

describe('restoring', () => {
  test('brings back what the back-up holds, and keeps the old database', async () => {
    expect(await restore(database, copy, { now })).toBe(join(folder, KEPT));
    expect(await briefingsIn(database)).toEqual(['old']);
    expect(await briefingsIn(join(folder, KEPT))).toEqual(['new', 'old']);
  });

  test('tells how far it has come', async () => {
    const told: Progress[] = [];
    await restore(database, copy, { now, onProgress: (progress) => told.push(progress) });
    expect([...new Set(told.map(({ what }) => what))]).toEqual([
      'Checking the back-up',
      'Writing the database',
      'Checking the database',
    ]);
  });

  test('works where there is no database yet', async () => {
    const elsewhere = join(folder, 'fresh.db');
    expect(await restore(elsewhere, copy, { now })).toBeNull();
    expect(await briefingsIn(elsewhere)).toEqual(['old']);
  });

  test('lets whoever could read the database read it, and nobody else', async () => {
    await chmod(database, 0o640);
    const kept = await restore(database, copy, { now });
    for (const file of [database, kept!]) expect((await stat(file)).mode & 0o777).toBe(0o640);
    const fresh = join(folder, 'fresh.db');
    await restore(fresh, copy, { now });
    expect((await stat(fresh)).mode & 0o777).toBe(0o600);
  });

  test.skipIf(process.getuid?.() !== 0)('leaves it to the user of the service', async () => {
    await chown(database, 1234, 1235);
    const kept = await restore(database, copy, { now });
    for (const file of [database, kept!])
      expect(await stat(file)).toMatchObject({ uid: 1234, gid: 1235 });
    await chown(folder, 1236, 1237);
    const fresh = join(folder, 'fresh.db');
    await restore(fresh, copy, { now });
    expect(await stat(fresh)).toMatchObject({ uid: 1236, gid: 1237 });
  });

  test('by its address notes that it was, so that nothing is posted twice', async () => {
    const { text } = await restoreAt(`sqlite:${database}`, copy, { now });
    expect(text).toContain('is looked for where it is posted before it is posted');
    const store = await openStore(`sqlite:${database}`);
    expect(await store.restoredAt()).toBe(NOON);
    await store.close();
  });

  test('keeps what a process that was killed had not moved into the file', async () => {
    const module = new URL('../../../src/store/open-store.ts', import.meta.url).href;
    const script = `
      const { openStore } = await import(process.argv[1]);
      const store = await openStore('sqlite:' + process.argv[2]);
      await store.saveCursor({ id: 'c', placeId: 'here', line: 'help', savedAt: '2026' });
      process.kill(process.pid, 'SIGKILL');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, module, database]);
    await once(child, 'exit');
    const kept = await restore(database, copy, { now });
    const store = await openStore(`sqlite:${kept}`);
    expect(await store.findCursor('here', 'c')).toBe('help');
    await store.close();
    expect(await briefingsIn(database)).toEqual(['old']);
  });

  test('is refused while a program has the database open, even one that does nothing', async () => {
    const store = await openStore(`sqlite:${database}`);
    await expect(restore(database, copy, { now })).rejects.toThrow(/running on .*Stop it/u);
    await store.saveOrder(makeBriefing({ id: 'newer' }));
    await store.close();
    expect(await briefingsIn(database)).toEqual(['new', 'newer', 'old']);
    expect(existsSync(join(folder, KEPT))).toBe(false);
  });

  test.each([
    ['that is not there', 'There is no file', () => rm(copy)],
    ['that is no database', 'file is not a database', () => writeFile(copy, 'hello '.repeat(999))],
    [
      'that is cut off',
      'malformed',
      async () => writeFile(copy, (await readFile(copy)).subarray(0, 90_000)),
    ],
    [
      'of another program',
      'no database of On Record',
      () => edit(copy, 'alter table articles rename to others'),
    ],
    [
      'of a newer On Record',
      'must be updated first',
      () => edit(copy, 'update schema_version set version = 999'),
    ],
  ])('leaves the database alone for a back-up %s', async (_, words, spoil) => {
    const before = await readFile(database);
    await spoil();
    await expect(restore(database, copy, { now })).rejects.toThrow(words);
    expect((await readFile(database)).equals(before)).toBe(true);
  });

  test('says what to do about a database that cannot be read', async () => {
    await writeFile(database, 'hello '.repeat(999));
    await expect(restore(database, copy, { now })).rejects.toThrow(
      /cannot be read .*move .* away/u,
    );
  });

  test('refuses the database itself', async () => {
    await expect(restore(database, database, { now })).rejects.toThrow('is the database itself');
  });
});

test('restoring that is killed in the middle leaves the old database whole', async () => {
  // Enough for the writing to take a while.
  edit(
    copy,
    `create table filler as with recursive n as
    (select 1 as n union all select n + 1 from n where n < 400) select randomblob(100000) as b from n`,
  );
  const module = new URL('../../../src/store/backup/restore.ts', import.meta.url).href;
  const script = `
    const { restore } = await import(process.argv[1]);
    await restore(process.argv[2], process.argv[3], { now: new Date('${NOON}') });`;
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', script, module, database, copy],
    { stdio: 'ignore' },
  );
  const journal = `${database}-journal`;
  await expect
    .poll(() => existsSync(join(folder, KEPT)) && existsSync(journal), {
      interval: 1,
      timeout: 20_000,
    })
    .toBe(true);
  child.kill('SIGKILL');
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  expect(await briefingsIn(database)).toEqual(['new', 'old']);
  expect(await briefingsIn(join(folder, KEPT))).toEqual(['new', 'old']);
  await rm(join(folder, KEPT));
  await restore(database, copy, { now });
  expect(await briefingsIn(database)).toEqual(['old']);
  expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([]);
});
