import { decodeHTMLAttribute } from 'entities';
import { normalizeText } from '../text/normalize-text.ts';

// A tag, a comment, or the beginning of one at the end; a further `<` may stand in it only in
// quotes.
const TAG = /<(?:[a-z/?]|![-[a-z])(?:=\s*(?:"[^"]*"|'[^']*')|[^<>])*>?/giu;
// Elements whose content is not words. `$` lets one that is never closed end the text: otherwise
// the search would start again at every such tag.
const UNSEEN = /<(script|style|noscript|template)\b[\s\S]*?(?:<\/\1\s*>|$)/giu;
const BLANKS = /[\s\p{Cc}]+/gu;
const MAX_CHARS = 20_000;

/**
 * The words of a snippet of HTML on one line, normalised: without tags, with entities decoded. Only
 * its first 20,000 characters are read.
 */
export function plainText(html: string): string {
  const words = html.slice(0, MAX_CHARS).replace(UNSEEN, ' ').replace(TAG, ' ');
  // Decoded as in an attribute, where `&copy=2` of an address is not the sign ©.
  const line = decodeHTMLAttribute(words).replace(BLANKS, ' ');
  return normalizeText(line).replace(/ ([.,;:!?])/gu, '$1');
}
