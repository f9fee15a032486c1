import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderOf, isOurs } from '../main/keep-compiled.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

describe('what Node compiles', () => {
  test.each([
    [{}, 'data/compiled'],
    [{ DATABASE_URL: 'sqlite:/var/lib/on-record/news.db' }, '/var/lib/on-record/compiled'],
    [{ COMPILE_CACHE: '/var/cache/on-record' }, '/var/cache/on-record'],
    [{ COMPILE_CACHE: ' ', DATABASE_URL: ' ' }, 'data/compiled'],
    [{ COMPILE_CACHE: 'none' }, undefined],
    [{ DATABASE_URL: 'sqlite::memory:' }, undefined],
    [{ DATABASE_URL: 'postgres://db/news' }, undefined],
    [{ DATABASE_URL: 'postgres://db/news', COMPILE_CACHE: 'cache' }, 'cache'],
  ])('with %j is kept in %s', (env, folder) => {
    expect(folderOf(env)).toBe(folder && resolve(folder));
  });
});

describe('the program', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'on-record-compiled-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(args: string[], env: Record<string, string> = {}) {
    const own = { PATH: process.env.PATH ?? '', FEEDS: 'none', SAMPLE: '0', ...env };
    const { status } = spawnSync(process.execPath, [MAIN, 'cli', ...args], {
      cwd: folder,
      env: own,
    });
    return status;
  }

  test('keeps it beside the database, and nothing where it is asked for help', () => {
    expect(run(['--help'])).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    expect(run(['sources'])).toBe(0);
    const [version = ''] = readdirSync(join(folder, 'data', 'compiled'));
    expect(readdirSync(join(folder, 'data', 'compiled', version)).length).toBeGreaterThan(100);
  });

  test('takes no folder of somebody else', () => {
    const us = process.getuid?.() ?? 0;
    const cache = join(folder, 'data', 'compiled');
    expect(isOurs(cache, us)).toBe(true);
    mkdirSync(cache, { recursive: true });
    expect(isOurs(cache, us)).toBe(true);
    expect(isOurs(cache, us + 1)).toBe(false);
  });

  test.skipIf(process.getuid?.() !== 0)('run by root, does without the folder of a service', () => {
    const data = join(folder, 'data');
    const cache = join(data, 'compiled');
    mkdirSync(data);
    chownSync(data, 1234, 1234);
    expect(isOurs(cache)).toBe(false);
    mkdirSync(cache);
    expect(isOurs(cache)).toBe(false);
    chownSync(cache, 1234, 1234);
    expect(run(['sources'])).toBe(0);
    expect(readdirSync(cache)).toEqual([]);
  });

  test('does without where the folder cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    for (const COMPILE_CACHE of [join(folder, 'file', 'below'), '/proc/nowhere/cache'])
      expect(run(['sources'], { COMPILE_CACHE })).toBe(0);
    expect(existsSync(join(folder, 'data', 'compiled'))).toBe(false);
  });
});
