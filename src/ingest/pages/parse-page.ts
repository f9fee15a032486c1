import { parseHTML } from 'linkedom';
import { say } from '../../language/say.ts';
import { checkText } from '../check-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { readablePart } from './readable-part.ts';

/** The document of a page, which `name` calls. Throws `UnreadableError` where it is none. */
export function parsePage(html: string, name: string): Document {
  checkText(name, html);
  const part = readablePart(html);
  if (part === null) throw new UnreadableError(say('{name} is too tangled to be read.', { name }));
  return parseHTML(completePage(part)).document;
}

/** linkedom does not add missing elements, and without html and body there is nothing to read. */
function completePage(html: string): string {
  if (/<body[\s>]/iu.test(html) && /<html[\s>]/iu.test(html)) return html;
  if (/<\/head>/iu.test(html) && /<html[\s>]/iu.test(html))
    return html.replace(/<\/head>/iu, '</head><body>');
  return `<!doctype html><html><body>${html}</body></html>`;
}
