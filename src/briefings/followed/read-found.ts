import type { StoredQuote, Story } from '../../model.ts';
import { wordsKey } from '../../store/quotes/quotation-key.ts';
import type { Store } from '../../store/store.ts';
import { readStories } from '../news/read-stories.ts';
import type { Found } from './find-found.ts';

/** To choose from. */
const MAX_READ = 300;
const DAY_MS = 86_400_000;

type Asked = { placeId: string; since: string; until: string };

/**
 * The statements that were found, as they stand by now, the newest first. As in what follows post by
 * themselves, a card says of whom it is only probably; what is gone or taken back is left out.
 */
export async function readFoundQuotes(
  { statements, voices }: Found,
  { placeId }: Asked,
  store: Store,
): Promise<StoredQuote[]> {
  if (statements.length === 0) return [];
  const quotes = await store.listQuotes({
    placeId,
    articleIds: [...new Set(statements.map(({ articleId }) => articleId))],
    speakerIds: voices,
    copies: true,
    limit: MAX_READ,
  });
  const wanted = new Set(statements.map((one) => `${one.articleId} ${one.wordsKey}`));
  return quotes.filter(
    (quote) =>
      // Once, where an article has the same words twice.
      wanted.delete(`${quote.article.id} ${wordsKey(quote.texts.join(' '))}`) && isStanding(quote),
  );
}

const isStanding = ({ withdrawn, vanishedAt }: StoredQuote): boolean =>
  !withdrawn && vanishedAt === null;

/** The stories of the reports that were found, the newest first. */
export async function readFoundStories(
  { reports }: Found,
  { placeId, since, until }: Asked,
  store: Store,
): Promise<Story[]> {
  if (reports.length === 0) return [];
  const known = await store.findStoryIds(reports);
  const ids = [...new Set(reports.map((id) => known.get(id) ?? id))];
  // A report may be read a day after it came out.
  const from = new Date(Date.parse(since) - DAY_MS).toISOString();
  const stories = await readStories({ placeId, ids, since: from, before: until }, store);
  return stories.sort((a, b) => b.lead.published.localeCompare(a.lead.published));
}
