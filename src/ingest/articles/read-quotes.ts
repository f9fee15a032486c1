import type { Article } from '../../model.ts';
import type { KnownSpeakers } from '../../store/speakers/known-speakers.ts';
import type { Aside } from '../aside/create-aside.ts';
import { analyzeArticle } from '../aside/reading.ts';
import { type Linked, linkQuotes } from './link-quotes.ts';

/** Everything that is found in an article's text. */
export async function readQuotes(
  article: Article,
  { store, aside }: { store: KnownSpeakers; aside: Aside },
): Promise<Linked & { terms: string; company: string[] }> {
  const { title, text, language } = article;
  const analysis = await aside(analyzeArticle, title, text, language);
  const { terms, company } = analysis;
  return { ...(await linkQuotes(article, analysis, store)), terms, company };
}
