import type { Context } from '../../src/chat/command.ts';
import type { StoredQuote } from '../../src/model.ts';
import type { QuoteSearch } from '../../src/store/quotes/quote-search.ts';

/** Each page is read with its articles, so this bounds what is in memory. */
const PAGE_QUOTES = 200;

export type StatementSearch = Omit<QuoteSearch, 'limit' | 'offset' | 'after'>;

/** All that is found, newest first, read page by page as it is asked for. */
export async function* everyStatement(
  search: StatementSearch,
  { store }: Pick<Context, 'store'>,
): AsyncGenerator<StoredQuote, void, undefined> {
  let after: string | undefined;
  for (;;) {
    const page = await store.listQuotes({ ...search, limit: PAGE_QUOTES, ...(after && { after }) });
    yield* page;
    after = page.at(-1)?.id;
    if (page.length < PAGE_QUOTES) return;
  }
}
