import type { Article } from './article.ts';
import { isOpinion } from './is-opinion.ts';
import { ownWords } from './own-words.ts';
import { readLabel } from './read-label.ts';

export type TextKind = 'news' | 'opinion';

/** What kind of text an article is: by its label, its form and its wording. */
export function kindOfText(article: Article): TextKind {
  const label = readLabel(article);
  if (label === 'opinion') return label;
  return isOpinion(article, ownWords(article.sentences)) ? 'opinion' : 'news';
}
