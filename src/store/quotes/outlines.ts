import { sql } from 'kysely';
import type { Db, Engine } from '../database/tables.ts';
import { isMark } from '../index/mark-of.ts';
import type { Scope } from '../scope.ts';
import { prepareSearch, type QuoteSearch } from './quote-search.ts';
import { selectQuotes } from './select-quotes.ts';

/** What quotes are about and when they were made, without reading their words. */
export type Outlines = {
  /** The newest first, as `listQuotes` gives them. */
  listOutlines(search: QuoteSearch): Promise<Outline[]>;
  /** How many there are on each day in UTC, the first day first; `limit` is not heeded. */
  countDays(search: Omit<QuoteSearch, 'limit' | 'offset' | 'after'>): Promise<DayCount[]>;
};

export type Outline = {
  id: string;
  articleId: string;
  /** The headline of its report, cut where it is a whole text. */
  title: string;
  /** The folded stems of the sentences that its words stand in, each once. */
  terms: string[];
};

/** `day` is `2026-03-04`. */
export type DayCount = { day: string; quotes: number };

export function outlines(db: Db, engine: Engine, scope: Scope): Outlines {
  return {
    async listOutlines(search) {
      const prepared = await prepareSearch(db, engine, scope, search);
      const { query, orderBy } = selectQuotes(db, engine, prepared);
      const columns = [
        'quotes.id',
        'quotes.articleId',
        'quotes.terms',
        titleOfArticle.as('title'),
      ] as const;
      const rows = await orderBy
        .reduce((ordered, by) => ordered.orderBy(by), query.select(columns))
        .limit(search.limit)
        .execute();
      return rows.map(({ terms, ...row }) => ({ ...row, terms: withoutMarks(terms) }));
    },

    async countDays(search) {
      const prepared = await prepareSearch(db, engine, scope, { ...search, limit: 0 });
      const { query } = selectQuotes(db, engine, prepared);
      const rows = await query
        .select((eb) => [
          sql<string>`substr(quotes.published, 1, 10)`.as('day'),
          eb.fn.countAll().as('quotes'),
        ])
        .groupBy('day')
        .orderBy('day')
        .execute();
      return rows.map(({ day, quotes }) => ({ day, quotes: Number(quotes) }));
    },
  };
}

const titleOfArticle = sql<string>`(
  select substr(title, 1, 300) from articles where articles.id = quotes.article_id
)`;

const withoutMarks = (terms: string): string[] =>
  terms.split(' ').filter((term) => term !== '' && !isMark(term));
