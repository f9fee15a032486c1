import type { Context } from '../../src/chat/command.ts';
import type { StoredQuote } from '../../src/model.ts';
import type { QuoteSearch } from '../../src/store/quotes.ts';

/** Each page is read with its articles, so this bounds what is in memory. */
const PAGE_QUOTES = 200;

export type StatementSearch = Omit<QuoteSearch, 'limit' | 'offset'>;

/** All that is found, newest first, read page by page as it is asked for. */
export async function* everyStatement(
  search: StatementSearch,
  { store }: Pick<Context, 'store'>,
): AsyncGenerator<StoredQuote, void, undefined> {
  for (let offset = 0; ; offset += PAGE_QUOTES) {
    const { quotes } = await store.findQuotes({ ...search, limit: PAGE_QUOTES, offset });
    yield* quotes;
    if (quotes.length < PAGE_QUOTES) return;
  }
}
