import { tellingQuotes } from '../../src/briefings/telling-quotes.ts';
import type { Context } from '../../src/chat/command.ts';
import type { Article, StoredQuote } from '../../src/model.ts';
import type { Size } from './summarize-articles.ts';

const MAX_FOUND = 200;
const MAX_SHOWN = 2;

/**
 * The most telling quotes of these articles; with `terms`, of the quotes that contain them all. A
 * summary of one line comes without quotes.
 */
export async function quotesIn(
  articles: Article[],
  { length }: Size,
  { store, place }: Context,
  terms: string[] = [],
): Promise<StoredQuote[]> {
  if (length === 'line') return [];
  const { quotes } = await store.findQuotes({
    placeId: place.id,
    terms,
    articleIds: articles.map(({ id }) => id),
    kinds: ['direct'],
    limit: MAX_FOUND,
  });
  return tellingQuotes(quotes, MAX_SHOWN);
}
