import { type Expression, type SqlBool, sql } from 'kysely';
import type { Article } from '../model.ts';
import { inBatches } from './database/in-batches.ts';
import type { Db, QuoteRow } from './database/tables.ts';

/**
 * Numbers the articles that have the same words of the same speaker in the same text, in the order
 * they were seen. Words that still stand are counted apart from words that have vanished.
 */
export const COPY_NUMBER = sql<number>`dense_rank() over (
  partition by coalesce(articles.text_id, articles.id), coalesce(quotes.words_key, quotes.id),
    quotes.speaker_id, quotes.vanished_at is null
  order by articles.seq
)`;

export type QuoteCopies = {
  /** The outlets, besides the article's own, that have the quote's words in the same text. */
  outletsBeside(quote: Worded, article: Article): string[];
};

type Worded = Pick<QuoteRow, 'wordsKey' | 'vanishedAt' | 'articleId'>;

/** Reads where else the words of quotes stand, the first seen first, as far as `sees` allows. */
export async function readCopies(
  db: Db,
  sees: Expression<SqlBool>,
  quotes: Worded[],
): Promise<QuoteCopies> {
  type Copy = { wordsKey: string | null; textId: string; articleId: string; outlet: string };
  const found: Copy[] = [];
  const keys = [...new Set(quotes.flatMap(({ wordsKey }) => wordsKey ?? []))];
  for (const batch of inBatches(keys))
    found.push(
      ...(await db
        .selectFrom('quotes')
        .innerJoin('articles', 'articles.id', 'quotes.articleId')
        .select([
          'quotes.wordsKey',
          'quotes.articleId',
          'articles.outlet',
          sql<string>`coalesce(articles.text_id, articles.id)`.as('textId'),
        ])
        .where('quotes.wordsKey', 'in', batch)
        .where('quotes.vanishedAt', 'is', null)
        .where(sees)
        .orderBy('articles.seq')
        .execute()),
    );
  const textOf = new Map(found.map(({ articleId, textId }) => [articleId, textId]));
  const byWords = Map.groupBy(found, ({ textId, wordsKey }) => `${textId} ${wordsKey}`);
  return {
    outletsBeside({ wordsKey, vanishedAt, articleId }, { outlet }) {
      if (vanishedAt !== null) return [];
      const copies = byWords.get(`${textOf.get(articleId)} ${wordsKey}`) ?? [];
      return [...new Set(copies.map((copy) => copy.outlet))].filter((name) => name !== outlet);
    },
  };
}
