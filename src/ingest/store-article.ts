import type { Article, Quote, Sentence } from '../model.ts';
import { extractQuotes } from '../quotes/extract.ts';
import type { Store } from '../store/store.ts';
import { normalizeText } from '../text/normalize.ts';
import { splitSentences } from '../text/sentences.ts';
import { foldTerms } from '../text/terms.ts';
import type { PageText } from './extract-page.ts';
import { explainSurnames, linkQuotes } from './link-quotes.ts';
import { UnreadableError } from './unreadable.ts';

/** No article is longer; finding quotes in a book takes the bot's time. */
const MAX_TEXT = 150_000;
const LONGEST_SENTENCE = 1_000;

export type ArticleStore = Pick<Store, 'saveArticle' | 'findKnownSpeakers' | 'moveSighting'>;

/** What is known of an article beside its page; the fallbacks count where the page is silent. */
export type About = {
  id: string;
  feedId: string;
  outlet: string;
  url: string | null;
  published: string | null;
  sample: boolean;
  now: string;
};

/**
 * Finds an article's quotes and who of their speakers is known, and saves all; false where the article is known already. All offsets count in the
 * normalised text that is stored. A date in the future becomes `now`, so that nothing stands above the news.
 */
export async function storeArticle(
  page: PageText,
  about: About,
  { store }: { store: ArticleStore },
): Promise<boolean> {
  const text = normalizeText(page.text);
  if (text.length > MAX_TEXT)
    throw new UnreadableError(`“${oneLine(page.title)}” is too long for an article.`);
  const sentences = splitSentences(text);
  const published = page.published ?? about.published ?? about.now;
  const article: Article = {
    id: about.id,
    feedId: about.feedId,
    url: page.url ?? about.url,
    title: oneLine(page.title),
    outlet: oneLine(page.outlet ?? about.outlet),
    byline: page.byline && oneLine(page.byline),
    published: published > about.now ? about.now : published,
    readAt: about.now,
    text,
    sample: about.sample,
  };
  const { quotes, company, sightings } = await linkQuotes(
    article,
    extractQuotes(text, sentences),
    store,
  );
  const isNew = await store.saveArticle(
    article,
    quotes.map((quote) => ({ ...quote, terms: termsOf(quote, text, sentences) })),
    foldTerms(`${article.title}\n${text}`).join(' '),
    company,
  );
  if (isNew) await explainSurnames(sightings, article, store);
  return isNew;
}

/**
 * A quote is found by the sentences it stands in: “present” alone would say nothing about its subject. A
 * sentence of a thousand signs is none, and would be saved anew with every quote in it.
 */
function termsOf({ spans }: Pick<Quote, 'spans'>, text: string, sentences: Sentence[]): string {
  const around = sentences.filter(
    ({ start, end }) =>
      end - start <= LONGEST_SENTENCE && spans.some((span) => span.start < end && span.end > start),
  );
  const found = around.length > 0 ? around : spans;
  return foldTerms(found.map(({ start, end }) => text.slice(start, end)).join(' ')).join(' ');
}

const oneLine = (text: string): string => normalizeText(text).replace(/\s+/gu, ' ');
