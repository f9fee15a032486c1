import { sql, type Transaction } from 'kysely';
import { StoreError } from '../../store-error.ts';
import type { Db, Tables } from './tables.ts';

/**
 * Does the work in a transaction. Within another it is a part of that one: where it throws, it alone
 * is undone, and the other goes on.
 */
export async function inTransaction<Result>(
  db: Db,
  work: (trx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  if (!db.isTransaction) return db.transaction().execute(work);
  await sql`savepoint part`.execute(db);
  try {
    const result = await work(db as Transaction<Tables>);
    await sql`release savepoint part`.execute(db);
    return result;
  } catch (error) {
    // A database in trouble undoes the whole, if it has not done so already.
    if (!(error instanceof StoreError)) {
      await sql`rollback to savepoint part`.execute(db);
      await sql`release savepoint part`.execute(db);
    }
    throw error;
  }
}
