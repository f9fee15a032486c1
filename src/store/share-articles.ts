import type { Transaction } from 'kysely';
import type { Engine, Tables } from './database/tables.ts';
import { forgetRealm } from './forget-realm.ts';
import { markOf } from './index/mark-of.ts';
import { replaceMark } from './index/replace-mark.ts';
import { insertOutlet } from './outlets.ts';
import { SHARED_REALM } from './realm.ts';
import { keepTallies, lockText } from './tallies/keep-tallies.ts';

/** Moves the articles of a feed that its followers alone saw to the realm that everybody sees. */
export async function shareArticles(
  trx: Transaction<Tables>,
  engine: Engine,
  feedId: string,
): Promise<void> {
  const articles = await trx
    .selectFrom('articles')
    .select(['id', 'textId', 'outlet'])
    .where('feedId', '=', feedId)
    .where('realm', '=', feedId)
    .orderBy('id')
    .$if(engine === 'postgres', (query) => query.forUpdate())
    .execute();
  for (const outlet of new Set(articles.map((article) => article.outlet)))
    await insertOutlet(trx, SHARED_REALM, outlet);
  for (const textId of [...new Set(articles.map((article) => article.textId))].sort())
    await lockText(trx, engine, textId);
  for (const { id, textId } of articles)
    await keepTallies(trx, engine, { textId, realm: SHARED_REALM }, () =>
      moveToShared(trx, id, feedId),
    );
  await forgetRealm(trx, feedId);
}

async function moveToShared(
  trx: Transaction<Tables>,
  articleId: string,
  feedId: string,
): Promise<void> {
  const terms = replaceMark(markOf('realm', feedId), markOf('realm', SHARED_REALM));
  await trx
    .updateTable('articles')
    .set({ realm: SHARED_REALM, terms })
    .where('id', '=', articleId)
    .execute();
  await trx
    .updateTable('articleStories')
    .set({ realm: SHARED_REALM })
    .where('articleId', '=', articleId)
    .execute();
  await trx
    .updateTable('quotes')
    .set({ realm: SHARED_REALM, terms })
    .where('articleId', '=', articleId)
    .execute();
}
