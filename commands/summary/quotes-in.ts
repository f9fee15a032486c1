import { tellingQuotes } from '../../src/briefings/pick/telling-quotes.ts';
import type { Context } from '../../src/chat/command.ts';
import type { Article, Pick, StoredQuote } from '../../src/model.ts';
import type { Size } from './summarize-articles.ts';

const MAX_FOUND = 200;
const MAX_SHOWN = 2;

/** `terms`: all of which the quotes contain; `picks`: the sentences that are shown above them. */
type Wanted = { terms?: string[]; picks?: Pick[] };

/**
 * The most telling quotes of these articles, without those that stand in the picked sentences. A
 * summary of one line comes without quotes.
 */
export async function quotesIn(
  articles: Article[],
  { length }: Size,
  { store, place }: Context,
  { terms = [], picks = [] }: Wanted = {},
): Promise<StoredQuote[]> {
  if (length === 'line') return [];
  const { quotes } = await store.findQuotes({
    placeId: place.id,
    terms,
    articleIds: articles.map(({ id }) => id),
    kinds: ['direct'],
    limit: MAX_FOUND,
  });
  const shown = picks.map(({ text }) => text);
  return tellingQuotes(
    quotes.filter((quote) => !standsIn(quote, shown)),
    MAX_SHOWN,
  );
}

// the comma or stop before the closing mark
const LAST_STOP = /[,.]$/u;

const standsIn = ({ texts }: StoredQuote, shown: string[]): boolean =>
  texts.some((words) => {
    const said = words.replace(LAST_STOP, '').toLowerCase();
    return shown.some((text) => text.toLowerCase().includes(said));
  });
