import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../../src/store/backup/replace-file.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-'));
  file = join(folder, 'copy.db');
  await writeFile(file, 'old');
});
afterEach(() => rm(folder, { recursive: true }));

test('a file keeps its old content until the new one is whole', async () => {
  await replaceFile(file, async (path) => {
    await writeFile(path, 'ne');
    expect(await readFile(file, 'utf8')).toBe('old');
    await writeFile(path, 'new');
  });
  expect(await readFile(file, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['copy.db']);
});

test('a file that cannot be made leaves the old one and nothing else', async () => {
  const making = replaceFile(file, async (path) => {
    await writeFile(path, 'ne');
    throw new Error('no room');
  });
  await expect(making).rejects.toThrow('no room');
  expect(await readFile(file, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['copy.db']);
});

test('what a killed process left is removed, and nothing of one that lives', async () => {
  // No process has so high a number; the first has always this one.
  for (const left of ['4194305', '4194305-journal', '1', 'plan'])
    await writeFile(`${file}.unfinished-${left}`, '');
  await replaceFile(file, (path) => writeFile(path, 'new'));
  expect(await readdir(folder)).toEqual([
    'copy.db',
    'copy.db.unfinished-1',
    'copy.db.unfinished-plan',
  ]);
});
