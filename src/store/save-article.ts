import type { Transaction } from 'kysely';
import { fold } from '../text/fold.ts';
import { inBatches } from './database/in-batches.ts';
import type { Db, Tables } from './database/schema.ts';
import { insertQuotes } from './quotes.ts';
import type { KnownArticle, Store } from './store.ts';
import { toTerms } from './terms.ts';

type Saving = Pick<Store, 'knownArticles' | 'saveArticle' | 'addKeys'>;

/** Rolls a save back: another process has stored the article under one of its keys. */
class KnownAlready extends Error {}

export function saving(db: Db): Saving {
  return {
    async knownArticles(keys) {
      const known = new Map<string, KnownArticle>();
      for (const batch of inBatches(keys)) {
        const rows = await db
          .selectFrom('articleKeys')
          .innerJoin('articles', 'articles.id', 'articleKeys.articleId')
          .select(['key', 'articleId', 'feedId', 'fingerprint', 'lookedAt', 'looks', 'readAt'])
          .where('key', 'in', batch)
          .execute();
        for (const { key, readAt, lookedAt, ...row } of rows)
          known.set(key, { ...row, lookedAt: lookedAt ?? readAt });
      }
      return known;
    },

    async saveArticle(article, quotes, terms, { company = [], keys = [], ...traits } = {}) {
      try {
        return await db.transaction().execute(async (trx) => {
          const { numInsertedOrUpdatedRows } = await trx
            .insertInto('articles')
            .values({
              ...article,
              sample: Number(article.sample),
              outletFolded: fold(article.outlet),
              terms: toTerms(terms),
              company: JSON.stringify(company),
              textId: traits.textId ?? article.id,
              pageKey: traits.pageKey ?? null,
              fingerprint: traits.fingerprint ?? null,
              lookedAt: article.readAt,
            })
            .onConflict((conflict) => conflict.column('id').doNothing())
            .executeTakeFirst();
          if (numInsertedOrUpdatedRows === 0n) return false;
          await insertKeys(trx, article.id, [article.id, ...keys]);
          await claimKeys(trx, article.id, keys);
          await insertBands(trx, article.id, traits.bands ?? [], article.readAt);
          await insertQuotes(trx, article, quotes);
          return true;
        });
      } catch (error) {
        if (error instanceof KnownAlready) return false;
        throw error;
      }
    },

    addKeys: (articleId, keys) => insertKeys(db, articleId, keys),
  };
}

async function insertKeys(trx: Db, articleId: string, keys: string[]): Promise<void> {
  // In order, so that two processes that save the same article do not wait for each other for ever.
  for (const batch of inBatches([...new Set(keys)].sort()))
    await trx
      .insertInto('articleKeys')
      .values(batch.map((key) => ({ key, articleId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Two feeds may bring the same page at the same time: the second one steps back. */
async function claimKeys(trx: Db, articleId: string, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  const other = await trx
    .selectFrom('articleKeys')
    .select('key')
    .where('key', 'in', keys)
    .where('articleId', '!=', articleId)
    .executeTakeFirst();
  if (other) throw new KnownAlready();
}

export async function insertBands(
  trx: Transaction<Tables>,
  articleId: string,
  bands: string[],
  seenAt: string,
): Promise<void> {
  for (const batch of inBatches([...new Set(bands)]))
    await trx
      .insertInto('articleBands')
      .values(batch.map((band) => ({ band, articleId, seenAt })))
      .execute();
}
