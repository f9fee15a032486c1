import { StoreError } from '../store-error.ts';
import type { Db } from './database/tables.ts';

const LIMIT_MS = 2000;

/** Reads one row, so that SQLite looks into its file too. Throws a `StoreError` after `limitMs`. */
export async function ping(db: Db, limitMs = LIMIT_MS): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new StoreError('away', new Error(`no answer within ${limitMs} ms`))),
    limitMs,
  );
  try {
    await Promise.race([db.selectFrom('schemaVersion').select('version').execute(), late]);
  } finally {
    clearTimeout(timer);
  }
}
