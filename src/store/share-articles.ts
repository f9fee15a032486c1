import type { Transaction } from 'kysely';
import type { Engine, Tables } from './database/tables.ts';
import { forgetShelf } from './forget-shelf.ts';
import { markCrossed } from './mark-crossed.ts';
import { markOf } from './mark-of.ts';
import { insertOutlet } from './outlets.ts';
import { replaceMark } from './replace-mark.ts';
import { SHARED_SHELF } from './shelf.ts';
import { keepTallies, lockText } from './speakers/keep-tallies.ts';

/** Moves the articles of a feed that its followers alone saw to the shelf that everybody sees. */
export async function shareArticles(
  trx: Transaction<Tables>,
  engine: Engine,
  feedId: string,
): Promise<void> {
  const articles = await trx
    .selectFrom('articles')
    .select(['id', 'textId', 'outlet'])
    .where('feedId', '=', feedId)
    .where('shelf', '=', feedId)
    .orderBy('id')
    .$if(engine === 'postgres', (query) => query.forUpdate())
    .execute();
  for (const outlet of new Set(articles.map((article) => article.outlet)))
    await insertOutlet(trx, SHARED_SHELF, outlet);
  for (const textId of [...new Set(articles.map((article) => article.textId))].sort())
    await lockText(trx, engine, textId);
  for (const { id, textId } of articles) {
    await keepTallies(trx, engine, { textId, shelf: SHARED_SHELF }, () =>
      moveToShared(trx, id, feedId),
    );
    await markCrossed(trx, textId);
  }
  await forgetShelf(trx, feedId);
}

async function moveToShared(
  trx: Transaction<Tables>,
  articleId: string,
  feedId: string,
): Promise<void> {
  const terms = replaceMark(markOf('shelf', feedId), markOf('shelf', SHARED_SHELF));
  await trx
    .updateTable('articles')
    .set({ shelf: SHARED_SHELF, terms })
    .where('id', '=', articleId)
    .execute();
  await trx
    .updateTable('quotes')
    .set({ shelf: SHARED_SHELF, terms })
    .where('articleId', '=', articleId)
    .execute();
}
