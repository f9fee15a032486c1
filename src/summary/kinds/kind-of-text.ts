import type { Article } from './article.ts';
import { readText, type TextKind } from './read-text.ts';

/** What kind of text an article is: by its label, its form and its wording. */
export const kindOfText = (article: Article): TextKind => readText(article).kind;
