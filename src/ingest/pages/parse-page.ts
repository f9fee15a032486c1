import { say } from '../../language/say.ts';
import { checkText } from '../check-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { completePage } from './tree/complete-page.ts';
import { readTree } from './tree/read-tree.ts';

/** The document of a page, which `name` calls. Throws `UnreadableError` where it is none. */
export function parsePage(html: string, name: string): Document {
  checkText(name, html);
  const document = readTree(html);
  if (document === null)
    throw new UnreadableError(say('{name} is too tangled to be read.', { name }));
  completePage(document);
  return document as unknown as Document;
}
