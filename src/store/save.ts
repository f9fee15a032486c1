import { inBatches } from './batches.ts';
import { insertQuotes } from './quotes.ts';
import type { Db } from './schema.ts';
import { foldOutlet } from './search.ts';
import type { Store } from './store.ts';
import { toTerms } from './terms.ts';

export function saving(db: Db): Pick<Store, 'knownArticles' | 'saveArticle'> {
  return {
    async knownArticles(ids) {
      const known = new Set<string>();
      for (const batch of inBatches(ids)) {
        const rows = await db
          .selectFrom('articles')
          .select('id')
          .where('id', 'in', batch)
          .execute();
        for (const { id } of rows) known.add(id);
      }
      return known;
    },

    async saveArticle(article, quotes, terms, company = []) {
      return db.transaction().execute(async (trx) => {
        const row = {
          ...article,
          sample: Number(article.sample),
          outletFolded: foldOutlet(article.outlet),
          terms: toTerms(terms),
          company: JSON.stringify(company),
        };
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('articles')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows === 0n) return false;
        await insertQuotes(trx, article.id, quotes);
        return true;
      });
    },
  };
}
