import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, link, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Progress } from '../../../src/model.ts';
import { backUp } from '../../../src/store/backup/back-up.ts';
import { backUpAt } from '../../../src/store/backup/by-address.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeBriefing } from '../../support/records.ts';

let folder: string;
let database: string;
let copy: string;
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-'));
  database = join(folder, 'news.db');
  copy = join(folder, 'copy.db');
  store = await openStore(`sqlite:${database}`);
  await store.saveOrder(makeBriefing());
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const briefingsIn = async (file: string): Promise<string[]> => {
  const opened = await openStore(`sqlite:${file}`);
  const found = await opened.findBriefings('here');
  await opened.close();
  return found.map(({ id }) => id);
};

describe('a back-up by its address', () => {
  test('says so where there is nothing in it but the invented sample', async () => {
    const back = () => backUpAt(`sqlite:${database}`, copy);
    expect(await back()).not.toHaveProperty('warning');
    await store.deleteOrder('here', 'briefing');
    expect((await back()).warning).toContain('nothing but the invented sample');
    await addFeed(store, 'https://gazette.example/feed', { kind: 'sample' });
    expect((await back()).warning).toContain('nothing but the invented sample');
    await addFeed(store, 'https://ledger.example/feed');
    expect(await back()).not.toHaveProperty('warning');
  });
});

describe('a back-up', () => {
  test('holds what an open database holds, in one file', async () => {
    expect(await backUp(database, copy)).toBeGreaterThan(0);
    expect(await readdir(folder)).toEqual(['copy.db', 'news.db', 'news.db-shm', 'news.db-wal']);
    await store.saveOrder(makeBriefing({ id: 'later' }));
    expect(await briefingsIn(copy)).toEqual(['briefing']);
  });

  test('tells how far it has come', async () => {
    const told: Progress[] = [];
    await backUp(database, copy, { onProgress: (progress) => told.push(progress) });
    const copying = told.filter(({ what }) => what === 'Copying the database');
    expect(copying.at(0)).toMatchObject({ done: 0 });
    expect(copying.at(-1)).toMatchObject({ done: copying[0]?.total });
    expect(told.at(-1)).toMatchObject({ what: 'Checking the copy' });
  });

  test('is for the same eyes as the database', async () => {
    await chmod(database, 0o600);
    await backUp(database, copy);
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
  });

  test('takes the place of an older one', async () => {
    await backUp(database, copy);
    await store.saveOrder(makeBriefing({ id: 'later' }));
    await backUp(database, copy);
    expect(await briefingsIn(copy)).toEqual(['briefing', 'later']);
  });

  test('waits for no one who writes, and no one waits for it', async () => {
    const other = new DatabaseSync(database);
    other.exec('begin immediate');
    await backUp(database, copy);
    other.close();
    expect(await briefingsIn(copy)).toEqual(['briefing']);
  });

  test.each(['', '-wal', '-shm'])('is never written over the database: %s', async (end) => {
    await expect(backUp(database, database + end)).rejects.toThrow('is the database itself');
  });

  test('is never written over the database under another name', async () => {
    await link(database, copy);
    await expect(backUp(database, copy)).rejects.toThrow('is the database itself');
  });

  test('leaves alone what is no back-up', async () => {
    await writeFile(copy, 'Dear editor, hello');
    await expect(backUp(database, copy)).rejects.toThrow('is no back-up, so it is left alone');
    await expect(backUp(database, folder)).rejects.toThrow('is no back-up, so it is left alone');
    expect(await readFile(copy, 'utf8')).toBe('Dear editor, hello');
  });

  test.each([
    ['a database that is not there', 'none.db', 'copy.db', 'nothing to back up'],
    ['a folder that is not there', 'news.db', 'none/copy.db', 'There is no folder'],
  ])('says that there is %s', async (_, from, to, words) => {
    await expect(backUp(join(folder, from), join(folder, to))).rejects.toThrow(words);
  });

  test('that fails leaves the older one and nothing else', async () => {
    await backUp(database, copy);
    const broken = join(folder, 'broken.db');
    await writeFile(broken, Buffer.concat([(await readFile(copy)).subarray(0, 5000)]));
    await expect(backUp(broken, copy)).rejects.toThrow('An older one there is as it was');
    expect(await briefingsIn(copy)).toEqual(['briefing']);
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });
});

test('a back-up that is killed in the middle leaves the older one whole', async () => {
  await backUp(database, copy);
  const old = await readFile(copy);
  // Enough for the copy to take a while.
  const filler = new DatabaseSync(database);
  filler.exec(`create table filler as with recursive n as
    (select 1 as n union all select n + 1 from n where n < 400) select randomblob(100000) as b from n`);
  filler.close();
  const script = `
    const { backUp } = await import(process.argv[1]);
    await backUp(process.argv[2], process.argv[3]);`;
  const module = new URL('../../../src/store/backup/back-up.ts', import.meta.url).href;
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', script, module, database, copy],
    { stdio: 'ignore' },
  );
  const unfinished = `${copy}.unfinished-${child.pid}`;
  await expect.poll(() => existsSync(unfinished), { interval: 1, timeout: 20_000 }).toBe(true);
  child.kill('SIGKILL');
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  expect((await readFile(copy)).equals(old)).toBe(true);
  expect(existsSync(unfinished)).toBe(true);

  await store.saveOrder(makeBriefing({ id: 'later' }));
  await backUp(database, copy);
  expect(existsSync(unfinished)).toBe(false);
  expect(await briefingsIn(copy)).toEqual(['briefing', 'later']);
});
