import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ArticleText } from '../article-text.ts';
import { checkText } from '../check-text.ts';
import { cutLine } from '../cut-line.ts';
import { plainText } from '../plain-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { isReadableShape } from './is-readable-shape.ts';
import { readJsonLd } from './json-ld.ts';
import { nameOnly, readMetadata } from './page-metadata.ts';
import { articleParagraphs } from './words/article-paragraphs.ts';
import { showAsRead } from './words/show-as-read.ts';

const MIN_TEXT_CHARS = 100;
const MAX_TITLE_CHARS = 100;

/**
 * The article on a page: Readability finds its text, the metadata tell the rest. It may be
 * slow or never end on a hostile page. Throws `UnreadableError` where there is no article.
 */
export function extractPage(html: string, url: string | null): ArticleText {
  const page = url ?? 'The page';
  checkText(page, html);
  if (!isReadableShape(html)) throw new UnreadableError(`${page} is too tangled to be read.`);
  const { document } = parseHTML(completePage(html));
  const data = readJsonLd(document);
  const about = readMetadata(document, url, data);
  showAsRead(document.body);
  const article = new Readability<Element>(document, {
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  const byline = about.byline ?? nameOnly(article?.byline);
  const paragraphs = article?.content ? articleParagraphs(article.content) : [];
  const found = withoutHead(paragraphs, [about.title, byline, about.outlet]).join('\n\n');
  // Some pages insert their text by script and hold it only in their JSON-LD.
  const text = found.length < MIN_TEXT_CHARS ? paragraphsOf(data.body ?? '').join('\n\n') : found;
  if (text.length < MIN_TEXT_CHARS) throw new UnreadableError(`${page} has no article text.`);
  const title = about.title ?? cutLine(paragraphs[0] ?? '', MAX_TITLE_CHARS);
  return { ...about, title, byline, text };
}

/** Drops paragraphs that repeat the metadata: the headline, the author's name. */
function withoutHead(paragraphs: string[], told: (string | null)[]): string[] {
  const lines = new Set(told.map((line) => line?.toLowerCase()));
  return paragraphs.filter((line) => !lines.has(line.toLowerCase().replace(/^by\s+/u, '')));
}

const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n|<\/?(?:br|div|p)\b[^<>]*>/iu)
    .map(plainText)
    .filter(Boolean);

/** linkedom does not add missing elements, and without html and body there is nothing to read. */
function completePage(html: string): string {
  if (/<body[\s>]/iu.test(html) && /<html[\s>]/iu.test(html)) return html;
  if (/<\/head>/iu.test(html) && /<html[\s>]/iu.test(html))
    return html.replace(/<\/head>/iu, '</head><body>');
  return `<!doctype html><html><body>${html}</body></html>`;
}
