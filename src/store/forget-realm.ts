import type { Transaction } from 'kysely';
import type { Tables } from './database/tables.ts';

/** Forgets what was counted and listed on a realm whose articles are gone. */
export async function forgetRealm(trx: Transaction<Tables>, realm: string): Promise<void> {
  for (const table of ['speakerTallies', 'speakerRanks', 'roleTallies', 'outlets'] as const)
    await trx.deleteFrom(table).where('realm', '=', realm).execute();
}
