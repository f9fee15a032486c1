import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { nextLook } from './next-look.ts';

/**
 * Part of saving an article: its page is looked at again where somebody says something in it and it
 * has a page of its own on the web. `isOfPage` tells whether its text is the page's own.
 */
export async function planLooks(
  trx: Transaction<Tables>,
  articleId: string,
  { isOfPage, now }: { isOfPage: boolean; now: string },
): Promise<void> {
  const ofPage = Number(isOfPage);
  await trx
    .insertInto('pageLooks')
    .columns(['articleId', 'begunAt', 'dueAt', 'ofPage'])
    .expression((eb) =>
      eb
        .selectFrom('articles')
        .select([
          'articles.id',
          sql<string>`cast(${now} as text)`.as('begunAt'),
          sql<string | null>`cast(${nextLook(now, now)} as text)`.as('dueAt'),
          sql<number>`cast(${ofPage} as integer)`.as('ofPage'),
        ])
        .where('articles.id', '=', articleId)
        .where('articles.url', 'is not', null)
        .where('articles.pageKey', 'is not', null)
        .where('articles.fileName', 'is', null)
        .where('articles.sample', '=', 0)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('quotes')
              .select('quotes.id')
              .where('quotes.articleId', '=', articleId)
              .where('quotes.shown', '=', 1),
          ),
        ),
    )
    .onConflict((conflict) => conflict.column('articleId').doUpdateSet({ ofPage }))
    .execute();
}
