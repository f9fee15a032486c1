import { sql } from 'kysely';
import type { QuoteKind } from '../../model.ts';
import type { Db, Engine } from '../database/tables.ts';
import { isMark } from '../index/mark-of.ts';
import type { Scope } from '../scope.ts';
import { readCameIn } from './came-in.ts';
import { prepareSearch, type QuoteSearch } from './quote-search.ts';
import { selectQuotes } from './select-quotes.ts';

/** What can be told of many quotes without reading their words. */
export type QuoteOutlines = {
  /** What `findQuotes` finds, in the same order. */
  outlineQuotes(search: QuoteSearch): Promise<QuoteOutline[]>;
  /** How many there are on each day in UTC, the first day first; `limit` is not heeded. */
  countDays(search: Omit<QuoteSearch, 'limit' | 'offset' | 'after'>): Promise<DayCount[]>;
};

/** `day` is `2026-03-04`. */
export type DayCount = { day: string; quotes: number };

export type QuoteOutline = {
  id: string;
  articleId: string;
  /** The headline of its report, cut where it is a whole text. */
  title: string;
  outlet: string;
  /** When its article came out, or was first seen where nobody says when. */
  published: string;
  isDated: boolean;
  kind: QuoteKind;
  /** The same for the same words. */
  wordsKey: string;
  /** The same where only one person will have spoken the words; else null: see `quotationKey`. */
  quotationKey: string | null;
  /** The folded stems of the sentences that its words stand in, each once. */
  terms: string[];
  /**
   * When the words were first seen in the article, where they came with an edit; null where it had
   * them from the start, as far as was read.
   */
  cameIn: string | null;
  /** The article no longer has the words. */
  isGone: boolean;
};

const MAX_TITLE_CHARS = 300;

export function quoteOutlines(db: Db, engine: Engine, scope: Scope): QuoteOutlines {
  return {
    async outlineQuotes(search) {
      const prepared = await prepareSearch(db, engine, scope, search);
      const { query, orderBy } = selectQuotes(db, engine, prepared);
      const rows = await orderBy
        .reduce((ordered, by) => ordered.orderBy(by), query)
        .innerJoin('articles', 'articles.id', 'quotes.articleId')
        .select([
          'quotes.id',
          'quotes.articleId',
          sql<string>`substr(articles.title, 1, ${sql.lit(MAX_TITLE_CHARS)})`.as('title'),
          'articles.outlet',
          'quotes.published',
          'articles.dating',
          'quotes.kind',
          'quotes.wordsKey',
          'quotes.quotationKey',
          'quotes.terms',
          'quotes.vanishedAt',
          'quotes.spans',
          'quotes.revisionId',
        ])
        .limit(search.limit)
        .offset(search.offset ?? 0)
        .execute();
      const cameIn = await readCameIn(db, rows);
      return rows.map(({ dating, vanishedAt, terms, spans: _, revisionId: __, ...row }) => ({
        ...row,
        terms: withoutMarks(terms),
        isDated: dating !== 'unknown',
        cameIn: cameIn.get(row.id) ?? null,
        isGone: vanishedAt !== null,
      }));
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

const withoutMarks = (terms: string): string[] =>
  terms.split(' ').filter((term) => term !== '' && !isMark(term));
