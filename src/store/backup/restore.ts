import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import type { OnProgress } from '../../model.ts';
import { messageOf } from '../../text/message-of.ts';
import { isBusy } from '../database/to-store-error.ts';
import { isSameFile } from './back-up.ts';
import { checkCopy } from './check-copy.ts';
import { giveTo, makePrivate, type Owner, ownerOf } from './keep-owner.ts';
import { replaceFile } from './replace-file.ts';

/** How much of a database is written before others in the process have a turn. */
const PAGES_AT_ONCE = 10_000;

/**
 * Puts a back-up in the place of a database that nobody uses, and gives the name under which the old
 * one is kept; null where there was none. SQLite writes the new one over the old in one transaction:
 * whatever is killed when, the next who opens the database finds the old one or the new one, whole. Both
 * belong to whom the old one belonged to; where there was none, to whoever has the folder.
 * Throws a sentence where that does not work.
 */
export async function restore(
  database: string,
  from: string,
  { now, onProgress = () => {} }: { now: Date; onProgress?: OnProgress },
): Promise<string | null> {
  const file = resolve(from);
  if (!existsSync(file)) throw new Error(`There is no file ${file}. Name a back-up.`);
  if (isSameFile(file, database))
    throw new Error(`${file} is the database itself. Name a back-up of it.`);
  onProgress({ what: 'Checking the back-up', done: 0, total: 1 });
  checkCopy(file);
  const hasOld = (statSync(database, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const kept = `${database}.before-${now.toISOString().replaceAll(':', '-')}`;
  if (hasOld) requireUnused(database);
  try {
    await mkdir(dirname(database), { recursive: true });
    const owner = ownerOf(database);
    if (hasOld) await keepOld(database, kept, owner);
    makePrivate(database);
    giveTo(database, owner);
    await overwrite(database, file, onProgress);
  } catch (error) {
    await rm(kept, { force: true });
    throw new Error(
      `${file} could not be restored: ${messageOf(error)}. The database is as it was.`,
      { cause: error },
    );
  }
  onProgress({ what: 'Checking the database', done: 0, total: 1 });
  checkCopy(database);
  return hasOld ? kept : null;
}

/**
 * Throws where another process has the database open: a file in WAL mode leaves that mode for nobody
 * but its only user. Afterwards all it holds is in the one file.
 */
function requireUnused(file: string): void {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('pragma journal_mode = delete');
  } catch (error) {
    if (isBusy(error))
      throw new Error(
        `On Record is running on ${file}, or another program has it open. Stop it, then restore again.`,
        { cause: error },
      );
    throw new Error(
      `The database at ${file} cannot be read (${messageOf(error)}). Stop On Record, move ${file} and what is called ${file}-wal and ${file}-shm away, then restore again.`,
      { cause: error },
    );
  } finally {
    database.close();
  }
}

async function keepOld(database: string, kept: string, owner: Owner): Promise<void> {
  const copy = async (path: string): Promise<void> => {
    await copyFile(database, path);
    giveTo(path, owner);
  };
  await replaceFile(kept, copy, { beside: database });
}

async function overwrite(file: string, from: string, onProgress: OnProgress): Promise<void> {
  const what = 'Writing the database';
  onProgress({ what, done: 0, total: 1 });
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    await backup(source, file, {
      rate: PAGES_AT_ONCE,
      progress: ({ totalPages: total, remainingPages }) =>
        onProgress({ what, done: total - remainingPages, total }),
    });
  } finally {
    source.close();
  }
}
