import type { Transaction } from 'kysely';
import type { Article } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { Db, Engine, Tables } from './database/tables.ts';
import { markOf } from './index/mark-of.ts';
import { replaceMark } from './index/replace-mark.ts';
import { lockArticle } from './lock-article.ts';
import { insertOutlet } from './outlets.ts';
import { keepTallies } from './tallies/keep-tallies.ts';

/** What a file says of an article besides its text. */
export type Told = Pick<
  Article,
  'outlet' | 'byline' | 'published' | 'dating' | 'dateTold' | 'fileName'
>;

/** Stored articles whose file says other things of them now. */
export type Retelling = {
  /**
   * Takes over outlet, byline and date, for the article and all its quotes. When it was read stays, and
   * so does its moment where it is dated as little as before. False where nothing but the name of the
   * file has changed, or there is no such article.
   */
  retellArticle(id: string, told: Told): Promise<boolean>;
};

export const retelling = (db: Db, engine: Engine): Retelling => ({
  retellArticle: (id, told) =>
    db.transaction().execute(async (trx) => {
      const article = await lockArticle(trx, engine, id);
      if (!article) return false;
      const old = await trx
        .selectFrom('articles')
        .select(['outlet', 'byline', 'published', 'dating', 'dateTold', 'fileName'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const { outlet, byline, dating = null, dateTold = null, fileName = null } = told;
      const isDatedAlike = dating !== null && dating === old.dating && dateTold === old.dateTold;
      const published = isDatedAlike ? old.published : told.published;
      const fresh = { outlet, byline, published, dating, dateTold, fileName };
      const changed = (Object.keys(fresh) as (keyof typeof fresh)[]).filter(
        (field) => fresh[field] !== old[field],
      );
      if (changed.length === 0) return false;
      await insertOutlet(trx, article.realm, outlet);
      await keepTallies(trx, engine, article, () => save(trx, article, fresh));
      return changed.some((field) => field !== 'fileName');
    }),
});

async function save(
  trx: Transaction<Tables>,
  { id, outlet: before }: Pick<Article, 'id' | 'outlet'>,
  { outlet, published, ...fresh }: Pick<Tables['articles'], keyof Told>,
): Promise<void> {
  // Named even where it stays, since the index follows this column.
  const terms = replaceMark(markOf('outlet', before), markOf('outlet', outlet));
  // What nobody dates, and was handed over, is not news since any day.
  const backlog = Number(fresh.dating === 'unknown');
  await trx
    .updateTable('articles')
    .set({ ...fresh, outlet, outletFolded: fold(outlet), published, backlog, terms })
    .where('id', '=', id)
    .execute();
  await trx.updateTable('quotes').set({ published, terms }).where('articleId', '=', id).execute();
}
