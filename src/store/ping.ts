import { stat } from 'node:fs/promises';
import { StoreError } from '../store-error.ts';
import type { Db } from './database/tables.ts';

const LIMIT_MS = 2000;

/**
 * Writes one row as it is, so that a full disk, a lock and a database that may only be read are
 * noticed, too; of SQLite also that its `file` is still there. Throws a `StoreError`, after
 * `limitMs` at the latest.
 */
export async function ping(db: Db, file?: string, limitMs = LIMIT_MS): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new StoreError('away', new Error(`no answer within ${limitMs} ms`))),
    limitMs,
  );
  try {
    await Promise.race([write(db), late]);
    // A program keeps writing into a file that has been deleted.
    if (file)
      await stat(file).catch((cause) => {
        throw new StoreError('disk', cause);
      });
  } finally {
    clearTimeout(timer);
  }
}

async function write(db: Db): Promise<void> {
  await db
    .updateTable('schemaVersion')
    .set((eb) => ({ version: eb.ref('version') }))
    .execute();
}
