import type { Context } from '../src/chat/command.ts';
import { inTurns } from '../src/chat/in-turns.ts';
import type { Article, Sentence, StoredQuote } from '../src/model.ts';
import { foldWords } from '../src/text/fold.ts';
import { splitSentences } from '../src/text/split-sentences.ts';

/** The newest that have the words in any order are compared word for word. */
const MAX_QUOTES = 100;
const MAX_REPORTS = 50;

export type WordsFound = {
  /** Quotes with just these words in this order. */
  exact: StoredQuote[];
  /** Quotes with all of the words, but not so. */
  alike: StoredQuote[];
  /** Sentences of reports with just these words. */
  inReports: { article: Article; sentence: Sentence }[];
  /** There are more than were compared. */
  isCut: boolean;
};

type Limits = {
  terms: string[];
  speakerIds?: string[];
  since?: string;
  before?: string;
  outlet?: string;
};

/** Where these words stand in what has been read: in quotes, whoever said them, and in reports. */
export async function findWords(
  typed: string,
  limits: Limits,
  { store, place }: Context,
): Promise<WordsFound> {
  const wanted = joined(typed);
  const search = { placeId: place.id, ...limits };
  const quotes = await store.listQuotes({
    ...search,
    vanished: true,
    speech: 'all',
    limit: MAX_QUOTES,
  });
  const articles = await store.findArticles({ ...search, limit: MAX_REPORTS });
  const exact = quotes.filter(({ texts }) => joined(texts.join(' ')).includes(wanted));
  // Without terms, nothing is alike.
  const alike = limits.terms.length > 0 ? quotes.filter((quote) => !exact.includes(quote)) : [];
  const inReports: WordsFound['inReports'] = [];
  for await (const article of inTurns(articles))
    for (const sentence of splitSentences(article.text))
      if (joined(sentence.text).includes(wanted)) inReports.push({ article, sentence });
  const isCut = quotes.length === MAX_QUOTES || articles.length === MAX_REPORTS;
  return { exact, alike, inReports, isCut };
}

/** Whole words alone are compared: case, accents and marks are not. */
const joined = (text: string): string => ` ${foldWords(text).join(' ')} `;
