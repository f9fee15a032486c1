import { Readability } from '@mozilla/readability';
import { addLostProse } from './whole/add-lost-prose.ts';
import { preferArticle } from './whole/prefer-article.ts';
import { surveyProse } from './whole/survey-prose.ts';
import { articleParagraphs } from './words/article-paragraphs.ts';
import type { Block } from './words/read-blocks.ts';

/**
 * The article of a document as Readability finds it, with what it lost; this takes the document to
 * pieces. `told` is how many characters the page says there are, or 0.
 */
export function findArticle(
  document: Document,
  blocks: Block[],
  told: number,
): { paragraphs: string[]; byline: string | null } {
  const survey = surveyProse(blocks);
  const article = new Readability<Element>(document, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  const found = article?.content ? articleParagraphs(article.content) : [];
  return {
    paragraphs: addLostProse(preferArticle(found, survey), survey, told),
    byline: article?.byline ?? null,
  };
}
