import { Readability } from '@mozilla/readability';
import { articleParagraphs, type Paragraphs } from './article-paragraphs.ts';
import type { Sign } from './doors/find-signs.ts';
import { addLostProse } from './whole/add-lost-prose.ts';
import { preferArticle } from './whole/prefer-article.ts';
import { type Surveyed, surveyProse } from './whole/survey-prose.ts';
import type { Block } from './words/read-blocks.ts';

/** `asked` are the signs of offers and pleas that stood at its end. */
type Found = { paragraphs: string[]; asked: Sign[]; byline: string | null };

const NOTHING: Paragraphs = { paragraphs: [], read: [], asked: [] };

/**
 * The article of a document as Readability finds it, with what it lost; this takes the document to
 * pieces. `told` is how many characters the page says there are, or 0.
 */
export function findArticle(document: Document, blocks: Block[], told: number): Found {
  const surveyed = surveyProse(blocks);
  const article = new Readability<Element>(document, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  const found = article?.content ? articleParagraphs(article.content) : NOTHING;
  const survey = surveyed.filter(isLeft(found));
  const paragraphs = addLostProse(preferArticle(found.paragraphs, survey), survey, told);
  return { paragraphs, asked: found.asked, byline: article?.byline ?? null };
}

/** What was read and then left out is not lost. */
function isLeft({ paragraphs, read }: Paragraphs): (block: Surveyed) => boolean {
  const dropped = new Set(read);
  for (const line of paragraphs) dropped.delete(line);
  return ({ text }) => !dropped.has(text);
}
