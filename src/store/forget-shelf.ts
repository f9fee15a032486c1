import type { Transaction } from 'kysely';
import type { Tables } from './database/tables.ts';

/** Forgets what was counted and listed on a shelf whose articles are gone. */
export async function forgetShelf(trx: Transaction<Tables>, shelf: string): Promise<void> {
  for (const table of ['speakerTallies', 'speakerRanks', 'roleTallies', 'outlets'] as const)
    await trx.deleteFrom(table).where('shelf', '=', shelf).execute();
}
