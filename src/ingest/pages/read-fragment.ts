import { parseHTML } from 'linkedom';
import { say } from '../../language/say.ts';
import type { ArticleText } from '../article-text.ts';
import { checkText } from '../check-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { articleParagraphs } from './article-paragraphs.ts';
import { readablePart } from './readable-part.ts';
import { showAsRead } from './words/show-as-read.ts';

/**
 * The text of a piece of HTML, such as the content of a feed’s item, which may be short: no part of
 * it is looked for, and it says nothing about itself. Throws `UnreadableError` where there is none.
 */
export function readFragment(html: string, url: string | null): ArticleText {
  checkText(url ?? say('The text'), html);
  const part = readablePart(html);
  if (part === null) throw new UnreadableError(say('The text is too tangled to be read.'));
  const { document } = parseHTML(`<!doctype html><html><body>${part}</body></html>`);
  showAsRead(document.body);
  const text = articleParagraphs(document.body).paragraphs.join('\n\n');
  if (text === '') throw new UnreadableError(say('There is no text in it.'));
  const unknown = { outlet: null, byline: null, published: null, language: null };
  return { ...unknown, title: '', url, text };
}
