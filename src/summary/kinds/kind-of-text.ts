import type { TextKind } from '../../model.ts';
import type { Article } from './article.ts';
import { readText } from './read-text.ts';

/** What kind of text an article is: by its label, its form and its wording. */
export const kindOfText = (article: Article): TextKind => readText(article).kind;
