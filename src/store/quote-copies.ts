import { type Expression, type SqlBool, sql } from 'kysely';
import type { Article } from '../model.ts';
import { inBatches } from './database/in-batches.ts';
import type { Db, QuoteRow } from './database/tables.ts';

/**
 * Numbers the articles that have the same words of the same speaker in the same text, in the order they were seen;
 * words that still stand and words that have vanished are not the same.
 */
export const COPY = sql<number>`dense_rank() over (
  partition by coalesce(articles.text_id, articles.id), coalesce(quotes.words_key, quotes.id),
    quotes.speaker_id, quotes.vanished_at is null
  order by articles.seq
)`;

type Worded = Pick<QuoteRow, 'wordsKey' | 'vanishedAt' | 'articleId'>;

export type Copies = { outletsBeside(quote: Worded, article: Article): string[] };

/** Which outlets that `sees` allows have the words of these quotes in the same text, first seen first. */
export async function readCopies(
  db: Db,
  sees: Expression<SqlBool>,
  quotes: Worded[],
): Promise<Copies> {
  const found: { wordsKey: string | null; textId: string; articleId: string; outlet: string }[] =
    [];
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
        .orderBy(sql.ref('articles.seq'))
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
