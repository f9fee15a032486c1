import { sql, type Transaction } from 'kysely';
import type { Engine, Tables } from './tables.ts';

/**
 * Waits until no other transaction has locked this, and keeps it locked until its own ends. SQLite
 * has one writer at a time anyway. Nobody deadlocks who locks in this order: feed, article, text,
 * counts.
 */
export async function lockFor(
  trx: Transaction<Tables>,
  engine: Engine,
  what: string,
): Promise<void> {
  if (engine === 'postgres')
    await sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(trx);
}
