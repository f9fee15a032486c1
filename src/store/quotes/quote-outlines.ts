import type { QuoteKind } from '../../model.ts';
import type { Db, Engine } from '../database/tables.ts';
import type { Scope } from '../scope.ts';
import { prepareSearch, type QuoteSearch } from './quote-search.ts';
import { selectQuotes } from './select-quotes.ts';

/** What can be told of many quotes without reading their words. */
export type QuoteOutlines = {
  /** What `findQuotes` finds, in the same order. */
  outlineQuotes(search: QuoteSearch): Promise<QuoteOutline[]>;
};

export type QuoteOutline = {
  id: string;
  articleId: string;
  outlet: string;
  /** When its article came out, or was first seen where nobody says when. */
  published: string;
  isDated: boolean;
  kind: QuoteKind;
  /** The same for the same words. */
  wordsKey: string;
  /** The same where only one person will have spoken the words; else null: see `quotationKey`. */
  quotationKey: string | null;
  /** Marks, then the folded stems of the sentences around it. */
  terms: string;
  /** The article no longer has the words. */
  isGone: boolean;
};

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
          'articles.outlet',
          'quotes.published',
          'articles.dating',
          'quotes.kind',
          'quotes.wordsKey',
          'quotes.quotationKey',
          'quotes.terms',
          'quotes.vanishedAt',
        ])
        .limit(search.limit)
        .offset(search.offset ?? 0)
        .execute();
      return rows.map(({ dating, vanishedAt, ...row }) => ({
        ...row,
        isDated: dating !== 'unknown',
        isGone: vanishedAt !== null,
      }));
    },
  };
}
