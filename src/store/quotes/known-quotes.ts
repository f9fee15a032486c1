import type { StoredQuote } from '../../model.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db, Engine } from '../database/tables.ts';
import type { Scope } from '../scope.ts';
import { readView } from '../speakers/read-view.ts';
import { type FoundQuote, QUOTE_COLUMNS } from './complete-quotes.ts';
import { wordsKey } from './quotation-key.ts';
import { readRows } from './read-rows.ts';
import { readReceiptId } from './receipt-id.ts';

/** Quotes that are known already, and the same words wherever they stand. */
export type KnownQuotes = {
  /** These quotes, as far as the place may see them, in this order. */
  readQuotes(placeId: string, ids: string[]): Promise<StoredQuote[]>;
  /**
   * The quote of a receipt: as it stands in its article now, else as it last stood there; also by
   * the quote's own id. Undefined where there is none, or the place may not see it.
   */
  findByReceipt(placeId: string, receiptId: string): Promise<StoredQuote | undefined>;
  /** The ids of all that have just the words of this quote, the first seen first. */
  findSameWords(placeId: string, id: string, limit: number): Promise<string[]>;
  /** The same for words that somebody brings. */
  findWords(placeId: string, words: string, limit: number): Promise<string[]>;
};

export function knownQuotes(db: Db, engine: Engine, scope: Scope): KnownQuotes {
  async function readQuotes(placeId: string, ids: string[]): Promise<StoredQuote[]> {
    const view = await readView(db, scope, placeId);
    const rows: FoundQuote[] = [];
    for (const batch of inBatches(ids))
      rows.push(
        ...(await db
          .selectFrom('quotes')
          .select(QUOTE_COLUMNS)
          .where('id', 'in', batch)
          .where('realm', 'in', view.realms)
          .execute()),
      );
    const quotes = await readRows(db, engine, view, rows);
    const byId = new Map(quotes.map((quote) => [quote.id, quote]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async function findByKey(placeId: string, key: string, limit: number): Promise<string[]> {
    const rows = await db
      .selectFrom('quotes')
      .select('id')
      .where('wordsKey', '=', key)
      .where('realm', 'in', await scope.realmsOf(placeId))
      .orderBy('articleSeq')
      .orderBy('position')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  async function findLatest(receiptId: string): Promise<string | undefined> {
    const key = readReceiptId(receiptId);
    if (!key) return undefined;
    const rows = await db
      .selectFrom('quotes')
      .select(['id', 'wordsKey', 'vanishedAt'])
      .where('articleId', '=', key.articleId)
      .orderBy('position')
      .execute();
    const same = rows.filter(({ wordsKey }) => wordsKey.startsWith(key.wordsKey));
    return same.toSorted((one, other) => compareLast(one.vanishedAt, other.vanishedAt))[0]?.id;
  }

  return {
    readQuotes,

    async findByReceipt(placeId, receiptId) {
      const id = (await findLatest(receiptId)) ?? receiptId;
      const [quote] = await readQuotes(placeId, [id]);
      return quote;
    },

    async findSameWords(placeId, id, limit) {
      const row = await db
        .selectFrom('quotes')
        .select('wordsKey')
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? findByKey(placeId, row.wordsKey, limit) : [];
    },

    findWords: (placeId, words, limit) => findByKey(placeId, wordsKey(words), limit),
  };
}

/** What still stands comes first, then what vanished last. */
const compareLast = (one: string | null, other: string | null): number =>
  (other ?? '9').localeCompare(one ?? '9');
