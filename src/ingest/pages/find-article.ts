import { Readability } from '@mozilla/readability';
import { articleParagraphs } from './words/article-paragraphs.ts';

/** The article of a document as Readability finds it; this takes the document to pieces. */
export function findArticle(document: Document): {
  content: Element | null;
  paragraphs: string[];
  byline: string | null;
} {
  const article = new Readability<Element>(document, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  const content = article?.content ?? null;
  const paragraphs = content ? articleParagraphs(content) : [];
  return { content, paragraphs, byline: article?.byline ?? null };
}
