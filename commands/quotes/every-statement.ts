import type { Context } from '../../src/chat/command.ts';
import type { StoredQuote } from '../../src/model.ts';
import type { QuoteSearch } from '../../src/store/quotes/quote-search.ts';

/** Each page is read with its articles, so this bounds what is in memory. */
const PAGE_QUOTES = 200;

export type StatementSearch = Omit<QuoteSearch, 'limit' | 'offset' | 'after'>;

/** A statement, and when its report first had the words. */
export type SeenStatement = { quote: StoredQuote; firstSeenAt: string };

/** All that is found, newest first, read page by page as it is asked for. */
export async function* everyStatement(
  search: StatementSearch,
  { store }: Pick<Context, 'store'>,
): AsyncGenerator<SeenStatement, void, undefined> {
  let after: string | undefined;
  for (;;) {
    const page = await store.listQuotes({ ...search, limit: PAGE_QUOTES, ...(after && { after }) });
    const histories = await store.readHistories(page);
    for (const quote of page)
      yield { quote, firstSeenAt: histories.get(quote.id)?.firstSeenAt ?? quote.article.readAt };
    after = page.at(-1)?.id;
    if (page.length < PAGE_QUOTES) return;
  }
}
