import type { StoredQuote } from '../../model.ts';
import type { Db } from '../database/tables.ts';
import { readCameIn } from './came-in.ts';

/** What the earlier versions of its report tell of a quote. */
export type WordsHistory = {
  /**
   * When the report was first read, and when it first had these words. Not limited to a place: for
   * quotes whose place was checked already.
   */
  readHistory(quote: Pick<StoredQuote, 'id' | 'article'>): Promise<QuoteHistory>;
};

/** `firstSeenAt` is later than `firstReadAt` where the words came with an edit. */
export type QuoteHistory = { firstReadAt: string; firstSeenAt: string };

export const wordsHistory = (db: Db): WordsHistory => ({
  async readHistory({ id, article }) {
    const row = await db
      .selectFrom('quotes')
      .select(['id', 'articleId', 'spans', 'revisionId'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return { firstReadAt: article.readAt, firstSeenAt: article.readAt };
    const { first } = await db
      .selectFrom('revisions')
      .select(({ fn }) => fn.min('readAt').as('first'))
      .where('articleId', '=', row.articleId)
      .executeTakeFirstOrThrow();
    const firstReadAt = first ?? article.readAt;
    return { firstReadAt, firstSeenAt: (await readCameIn(db, [row])).get(id) ?? firstReadAt };
  },
});
