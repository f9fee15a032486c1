import type { Transaction } from 'kysely';
import type { Engine, Tables } from './database/tables.ts';

/** An article that nobody else changes until the transaction ends; undefined where there is none. */
export async function lockArticle(trx: Transaction<Tables>, engine: Engine, id: string) {
  const row = await trx
    .selectFrom('articles')
    .select(['id', 'title', 'text', 'teaser', 'readAt', 'outlet', 'published'])
    .select(['seq', 'textId', 'realm'])
    .where('id', '=', id)
    .$if(engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  return row && { ...row, seq: Number(row.seq) };
}
