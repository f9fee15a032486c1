import type { StoredQuote } from '../../model.ts';
import type { Db, Engine } from '../database/tables.ts';
import { findQuotePosition } from '../positions.ts';
import type { Scope } from '../scope.ts';
import { type FoundQuote, QUOTE_COLUMNS } from './complete-quotes.ts';
import { countStatements } from './count-statements.ts';
import {
  isByWords,
  isWhole,
  type PreparedSearch,
  prepareSearch,
  type QuoteSearch,
} from './quote-search.ts';
import { readRows } from './read-rows.ts';
import { selectQuotes } from './select-quotes.ts';

/** The quotes in the articles that a place may read. */
export type Quotes = {
  /**
   * The newest article's quotes first. The same words in the same text come once, from the outlet
   * that was seen first among those that fit.
   */
  findQuotes(search: QuoteSearch): Promise<FoundQuotes>;
  /** The same without counting them. */
  listQuotes(search: QuoteSearch): Promise<StoredQuote[]>;
};

type FoundQuotes = {
  quotes: StoredQuote[];
  /** How many fit, whatever the limit says. */
  total: number;
  /** False where there are more than `total`: only so many are counted one by one. */
  exact: boolean;
};

const MAX_COUNTED = 300;

export function quotes(db: Db, engine: Engine, scope: Scope): Quotes {
  async function readPage(prepared: PreparedSearch): Promise<FoundQuote[]> {
    const { limit, offset = 0, after } = prepared.search;
    const position = typeof after === 'string' ? await findQuotePosition(db, engine, after) : after;
    if (after !== undefined && !position) return [];
    const { query, orderBy } = selectQuotes(db, engine, prepared, position);
    return orderBy
      .reduce((ordered, by) => ordered.orderBy(by), query.select(QUOTE_COLUMNS))
      .limit(limit)
      .offset(offset)
      .execute();
  }

  async function readAll(prepared: PreparedSearch): Promise<StoredQuote[]> {
    return readRows(db, engine, prepared, await readPage(prepared));
  }

  async function countAll(
    prepared: PreparedSearch,
  ): Promise<Pick<FoundQuotes, 'total' | 'exact'> & { isCommon: boolean }> {
    const kept = isWhole(prepared.search) ? await countStatements(db, prepared) : undefined;
    if (kept !== undefined) return { total: kept, exact: true, isCommon: false };
    const { query } = selectQuotes(db, engine, prepared);
    const { countTo = MAX_COUNTED } = prepared.search;
    const some = query.select('quotes.id').limit(countTo + 1);
    const { total } = await db
      .selectFrom(some.as('some'))
      .select((eb) => eb.fn.countAll().as('total'))
      .executeTakeFirstOrThrow();
    return {
      total: Math.min(Number(total), countTo),
      exact: Number(total) <= countTo,
      isCommon: Number(total) > Math.min(countTo, MAX_COUNTED),
    };
  }

  return {
    async findQuotes(search) {
      const prepared = await prepareSearch(db, engine, scope, search);
      const { isCommon, ...counted } = await countAll(prepared);
      return { quotes: await readAll({ ...prepared, isCommon }), ...counted };
    },

    async listQuotes(search) {
      const prepared = await prepareSearch(db, engine, scope, search);
      // SQLite's index is sorted by date itself.
      const isKnown = engine === 'sqlite' || !isByWords(prepared);
      const { isCommon } = isKnown ? { isCommon: false } : await countAll(prepared);
      return readAll({ ...prepared, isCommon });
    },
  };
}
