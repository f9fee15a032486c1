import { chmodSync, existsSync, statSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { OnProgress } from '../../model.ts';
import { messageOf } from '../../text/message-of.ts';
import { checkCopy } from './check-copy.ts';
import { copyDatabase } from './copy-database.ts';
import { replaceFile } from './replace-file.ts';
import { requireDatabase } from './sqlite-file.ts';

/** How every SQLite file begins. */
const HEADER = Buffer.from('SQLite format 3\0');
/** What stands beside a database belongs to it. */
const BESIDE = ['', '-wal', '-shm', '-journal'];

/**
 * Writes all that a database holds at this moment into one file, while others go on writing to it.
 * An older back-up under that name is kept until the new one is whole, checked and on the disk.
 * Throws a sentence where that does not work. Gives the size in bytes.
 */
export async function backUp(
  database: string,
  to: string,
  { onProgress = () => {} }: { onProgress?: OnProgress } = {},
): Promise<number> {
  const file = resolve(to);
  requireDatabase(`sqlite:${database}`, 'there is nothing to back up');
  await refuseUnfit(database, file);
  try {
    await replaceFile(file, async (path) => {
      await copyDatabase(database, path, onProgress);
      // Nobody may read the copy who may not read the database.
      chmodSync(path, statSync(database).mode);
      onProgress({ what: 'Checking the copy', done: 0, total: 1 });
      checkCopy(path);
    });
  } catch (error) {
    throw new Error(
      `The back-up to ${file} did not work: ${messageOf(error)}. An older one there is as it was.`,
      { cause: error },
    );
  }
  return (await stat(file)).size;
}

async function refuseUnfit(database: string, file: string): Promise<void> {
  const folder = dirname(file);
  if (!existsSync(folder))
    throw new Error(`There is no folder ${folder}. Make it first, or name another file.`);
  if (BESIDE.some((end) => isSameFile(file, database + end)))
    throw new Error(`${file} is the database itself. Name another file for the back-up.`);
  if (existsSync(file) && !(await mayBeReplaced(file)))
    throw new Error(`${file} is no back-up, so it is left alone. Name another file.`);
}

/** Whether two names lead to one file, also by links. */
export function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  const [a, b] = [one, other].map((path) =>
    statSync(path, { bigint: true, throwIfNoEntry: false }),
  );
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

async function mayBeReplaced(file: string): Promise<boolean> {
  const { size } = await stat(file);
  if (size === 0) return true;
  const handle = await open(file).catch(() => undefined);
  try {
    const { buffer } = (await handle?.read({ buffer: Buffer.alloc(HEADER.length) })) ?? {};
    return buffer?.equals(HEADER) ?? false;
  } catch {
    // A folder, for one.
    return false;
  } finally {
    await handle?.close();
  }
}
