import type { StoredQuote } from '../../model.ts';
import type { Db } from '../database/tables.ts';
import { toWords } from './quotation-key.ts';

/** What the earlier versions of its report tell of a quote. */
export type WordsHistory = {
  /**
   * When the report was first read, and when it first had these words. Not limited to a place: for
   * quotes whose place was checked already.
   */
  readHistory(quote: StoredQuote): Promise<QuoteHistory>;
};

/** `firstSeenAt` is later than `firstReadAt` where the words came with an edit. */
export type QuoteHistory = { firstReadAt: string; firstSeenAt: string };

export const wordsHistory = (db: Db): WordsHistory => ({
  async readHistory({ article, texts }) {
    const earlier = await db
      .selectFrom('revisions')
      .select(['text', 'readAt'])
      // A quote that has vanished carries the id of the version that had it.
      .where('articleId', '=', article.id.split('.')[0]!)
      .where('readAt', '<', article.readAt)
      .orderBy('readAt')
      .execute();
    const pieces = texts.map((text) => ` ${toWords(text)} `);
    const firstWith = earlier.find(({ text }) => {
      const words = ` ${toWords(text)} `;
      return pieces.every((piece) => words.includes(piece));
    });
    return {
      firstReadAt: earlier[0]?.readAt ?? article.readAt,
      firstSeenAt: firstWith?.readAt ?? article.readAt,
    };
  },
});
