import { sql, type Transaction } from 'kysely';
import type { Engine } from './tables.ts';

/** For the rest of a transaction, its statements may take and wait as long as they need. */
export async function liftLimits<Tables>(trx: Transaction<Tables>, engine: Engine): Promise<void> {
  if (engine === 'postgres')
    await sql`select set_config(name, '0', true) from (values ('statement_timeout'),
      ('lock_timeout'), ('idle_in_transaction_session_timeout')) as limits (name)`.execute(trx);
}
