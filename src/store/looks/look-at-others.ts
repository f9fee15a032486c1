import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** A page that changes whenever it is read would otherwise have its copies looked at for ever. */
const LOOKED_LATELY_MS = 3_600_000;

/**
 * Part of saving an edit: other articles with the same page, which came by other feeds, are looked at
 * now. Until then they would have words that the page has lost.
 */
export async function lookAtOthers(
  trx: Transaction<Tables>,
  articleId: string,
  now: string,
): Promise<void> {
  const { pageKey } = await trx
    .selectFrom('articles')
    .select('pageKey')
    .where('id', '=', articleId)
    .executeTakeFirstOrThrow();
  if (pageKey === null) return;
  const lately = new Date(Date.parse(now) - LOOKED_LATELY_MS).toISOString();
  await trx
    .updateTable('pageLooks')
    .set({ dueAt: now })
    .where('articleId', 'in', (eb) =>
      eb
        .selectFrom('articles')
        .select('id')
        .where('pageKey', '=', pageKey)
        .where('id', '!=', articleId),
    )
    .where((eb) => eb.or([eb('lookedAt', 'is', null), eb('lookedAt', '<', lately)]))
    .execute();
}
