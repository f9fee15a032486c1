import { say } from '../../language/say.ts';
import type { ArticleText } from '../article-text.ts';
import { checkText } from '../check-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { articleParagraphs } from './article-paragraphs.ts';
import { wrapInBody } from './tree/complete-page.ts';
import { readTree } from './tree/read-tree.ts';
import { showAsRead } from './words/show-as-read.ts';

/**
 * The text of a piece of HTML, such as the content of a feed’s item, which may be short: no part of
 * it is looked for, and it says nothing about itself. Throws `UnreadableError` where there is none.
 */
export function readFragment(html: string, url: string | null): ArticleText {
  checkText(url ?? say('The text'), html);
  const document = readTree(html);
  if (document === null) throw new UnreadableError(say('The text is too tangled to be read.'));
  wrapInBody(document);
  const body = document.body as unknown as Element;
  showAsRead(body);
  const text = articleParagraphs(body).paragraphs.join('\n\n');
  if (text === '') throw new UnreadableError(say('There is no text in it.'));
  const unknown = { outlet: null, byline: null, published: null, language: null };
  return { ...unknown, title: '', url, text };
}
