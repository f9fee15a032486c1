import type { StoredQuote } from '../../model.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/tables.ts';
import { readCameIn } from './came-in.ts';

/** What the earlier versions of their reports tell of quotes. */
export type WordsHistory = {
  /**
   * When the report of each was first read, and when it first had the words, by the ids of the quotes.
   * Not limited to a place: for quotes whose place was checked already.
   */
  readHistories(quotes: Seen[]): Promise<Map<string, QuoteHistory>>;
};

type Seen = Pick<StoredQuote, 'id' | 'article'>;

/** `firstSeenAt` is later than `firstReadAt` where the words came with an edit. */
export type QuoteHistory = { firstReadAt: string; firstSeenAt: string };

export const wordsHistory = (db: Db): WordsHistory => ({
  async readHistories(quotes) {
    const ids = quotes.map(({ id }) => id);
    const rows = await inPieces(ids, (batch) =>
      db
        .selectFrom('quotes')
        .select(['id', 'articleId', 'spans', 'revisionId'])
        .where('id', 'in', batch)
        .execute(),
    );
    const articleIds = [...new Set(rows.map(({ articleId }) => articleId))];
    const earlier = await inPieces(articleIds, (batch) =>
      db
        .selectFrom('revisions')
        .select(({ fn }) => ['articleId', fn.min('readAt').as('readAt')])
        .where('articleId', 'in', batch)
        .groupBy('articleId')
        .execute(),
    );
    const firstOf = new Map(earlier.map(({ articleId, readAt }) => [articleId, readAt]));
    const articleOf = new Map(rows.map(({ id, articleId }) => [id, articleId]));
    const cameIn = await readCameIn(db, rows);
    return new Map(
      quotes.map(({ id, article }) => {
        const firstReadAt = firstOf.get(articleOf.get(id) ?? '') ?? article.readAt;
        return [id, { firstReadAt, firstSeenAt: cameIn.get(id) ?? firstReadAt }];
      }),
    );
  },
});

async function inPieces<Row>(ids: string[], read: (batch: string[]) => Promise<Row[]>) {
  const found: Row[] = [];
  for (const batch of inBatches(ids)) found.push(...(await read(batch)));
  return found;
}
