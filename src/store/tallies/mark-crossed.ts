import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Notes on the quotes of a text that it stands in several realms, if it does. */
export async function markCrossed(trx: Transaction<Tables>, textId: string): Promise<void> {
  const realms = await trx
    .selectFrom('articles')
    .select('realm')
    .distinct()
    .where('textId', '=', textId)
    .limit(2)
    .execute();
  if (realms.length > 1)
    await trx
      .updateTable('quotes')
      .set({ crossed: 1 })
      .where('textId', '=', textId)
      .where('crossed', '=', 0)
      .execute();
}
