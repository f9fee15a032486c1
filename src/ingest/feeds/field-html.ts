import type { XmlElement } from './read-xml.ts';
import { textToHtml } from './text-to-html.ts';

// text, text/plain, and what Media RSS calls it
const PLAIN = /^(?:text(?:\/plain)?|plain)$/u;
// Fields that hold plain text as a rule: media:description, itunes:summary
const PLAIN_FIELD = /^(?:itunes|media):/u;
const TAG = /<\/?[a-z]/iu;

/**
 * The content of a feed's field as HTML: escaped in the feed, or standing there as elements. Atom
 * may also declare it plain text or base64; in the fields of videos and podcasts each line is a
 * paragraph.
 */
export function fieldHtml(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  if (element.children.length > 0) return innerHtml(element);
  const { name, text } = element;
  const type = element.attributes.get('type')?.toLowerCase() ?? 'html';
  const isBase64 =
    element.attributes.get('mode') === 'base64' || /^(?!text|.*(?:html|xml))\w+\//u.test(type);
  if (isBase64) return Buffer.from(text, 'base64').toString();
  if (PLAIN_FIELD.test(name) && !TAG.test(text)) return textToHtml(text.replace(/\n+/gu, '\n\n'));
  return PLAIN.test(type) ? textToHtml(text) : text;
}

/** Without prefixes, and without the `div` that Atom wraps around it. */
function innerHtml({ children: [first, ...others], text, inner }: XmlElement): string {
  const isWrapped = first && others.length === 0 && text.trim() === '' && /div$/u.test(first.name);
  return (isWrapped ? first.inner : inner).trim().replace(/<(\/?)[\w-]+:(?=\w)/gu, '<$1');
}
