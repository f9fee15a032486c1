import type { Article } from '../../model.ts';
import { foldWords } from '../../text/fold.ts';
import type { ArticleText } from '../article-text.ts';
import { type Analysis, analyzeArticle } from './analyze-article.ts';
import { textKey } from './identity.ts';
import { minHashBands } from './min-hash-bands.ts';
import { type About, toArticle } from './to-article.ts';

/** What a text’s words alone say, and what its copies are found by. */
export type Digest = { analysis: Analysis; bands: string[] };

/** All that is slow about an article, in one go: its words are folded once. */
export function digestArticle(
  read: ArticleText,
  about: About,
): Digest & { article: Article; textKey: string } {
  const article = toArticle(read, about);
  const { outlet, title, text } = article;
  const words = foldWords(text);
  return {
    article,
    ...digestText(article, words),
    textKey: textKey(about.identity.realm, outlet, title, text, words),
  };
}

/** `words` are the text’s, folded. */
export function digestText(
  { title, text, language, teaser }: Pick<Article, 'title' | 'text' | 'language' | 'teaser'>,
  words = foldWords(text),
): Digest {
  return {
    analysis: analyzeArticle(title, text, language, words),
    // Teasers are alike by chance, and not the same text as the article.
    bands: teaser === undefined ? minHashBands(text, words) : [],
  };
}
