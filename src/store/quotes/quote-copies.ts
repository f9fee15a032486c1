import { type Expression, type SqlBool, sql } from 'kysely';
import type { Article } from '../../model.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db, QuoteRow } from '../database/tables.ts';

/**
 * The condition that a quote of the query stands first: no article that was seen earlier has the
 * same words of the same speaker in the same text and fits as well. `fits` speaks of that other
 * quote as `earlier`. Words that still stand are told from
 * words that have vanished. The offset keeps Postgres from joining all quotes with all others
 * instead of looking these few up.
 */
export function standsFirst(fits: Expression<SqlBool>[]): Expression<SqlBool> {
  return sql<SqlBool>`not exists (
    select 1 from quotes earlier
    where earlier.text_id = quotes.text_id and earlier.words_key = quotes.words_key
      and earlier.article_seq < quotes.article_seq
      and earlier.speaker_id is not distinct from quotes.speaker_id
      and (earlier.vanished_at is null) = (quotes.vanished_at is null)
      and ${sql.join(fits, sql` and `)}
    limit 1 offset 0
  )`;
}

export type QuoteCopies = {
  /** The outlets, besides the article's own, that have the quote's words in the same text. */
  outletsBeside(quote: Worded, article: Article): string[];
  /** The key of a quote that comes in several articles as `standsFirst` knows it again. */
  repeatKeyOf(quote: Worded): string | undefined;
};

type Worded = Pick<QuoteRow, 'wordsKey' | 'textId' | 'vanishedAt' | 'speakerId'>;

/** Reads where else the words of quotes stand, the first seen first, on these realms. */
export async function readCopies(db: Db, realms: string[], quotes: Worded[]): Promise<QuoteCopies> {
  const found: (Worded & { articleId: string; outlet: string })[] = [];
  const pairs = new Map(
    quotes.map(({ textId, wordsKey }) => [`${textId} ${wordsKey}`, { textId, wordsKey }]),
  );
  for (const batch of inBatches([...pairs.values()]))
    found.push(
      ...(await db
        .selectFrom('quotes')
        .innerJoin('articles', 'articles.id', 'quotes.articleId')
        .select(['quotes.wordsKey', 'quotes.textId', 'quotes.speakerId', 'quotes.vanishedAt'])
        .select(['quotes.articleId', 'articles.outlet'])
        .where(
          sql<SqlBool>`(quotes.text_id, quotes.words_key) in (values ${sql.join(
            batch.map(({ textId, wordsKey }) => sql`(${textId}, ${wordsKey})`),
          )})`,
        )
        .where('quotes.realm', 'in', realms)
        .orderBy('quotes.articleSeq')
        .execute()),
    );
  const stand = found.filter(({ vanishedAt }) => vanishedAt === null);
  const byWords = Map.groupBy(stand, ({ textId, wordsKey }) => `${textId} ${wordsKey}`);
  const byKey = Map.groupBy(found, keyOf);
  return {
    outletsBeside({ wordsKey, textId, vanishedAt }, { outlet }) {
      if (vanishedAt !== null) return [];
      const copies = byWords.get(`${textId} ${wordsKey}`) ?? [];
      return [...new Set(copies.map((copy) => copy.outlet))].filter((name) => name !== outlet);
    },
    repeatKeyOf(quote) {
      const key = keyOf(quote);
      const having = new Set(byKey.get(key)?.map(({ articleId }) => articleId));
      return having.size > 1 ? key : undefined;
    },
  };
}

const keyOf = ({ textId, wordsKey, speakerId, vanishedAt }: Worded): string =>
  JSON.stringify([textId, wordsKey, speakerId, vanishedAt === null]);
