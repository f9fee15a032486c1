import type { Article } from '../../../src/summary/kinds/article.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';

/** An article as a test writes it: its title and its paragraphs, a line each. */
export const articleOf = (title: string, lines: string, url?: string): Article => {
  const text = lines
    .trim()
    .split(/\s*\n\s*/u)
    .join('\n\n');
  return { title, text, sentences: splitSentences(text), ...(url && { url }) };
};
