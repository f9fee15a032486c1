import { decodeHTMLAttribute } from 'entities';
import { normalizeText } from '../text/normalize-text.ts';

// A tag, a comment, or the beginning of one at the end; a further `<` may stand in it only in
// quotes.
const TAG = /<(?:[a-z/?]|![-[a-z])(?:=\s*(?:"[^"]*"|'[^']*')|[^<>])*>?/giu;
// Elements whose content is not words. `$` lets one that is never closed end the text: otherwise
// the search would start again at every such tag.
const UNSEEN = /<(script|style|noscript|template)\b[\s\S]*?(?:<\/\1\s*>|$)/giu;
// Words struck out, and how those of a ruby are pronounced; they are short, and closed.
const NOT_READ = /<(del|rp|rt|s|strike)(?:\s[^<>]{0,200})?>[^<]{0,300}<\/\1\s*>/giu;
// “&ldquo;” that was written as “&amp;ldquo;”
const ENCODED_TWICE =
  /&(?:#\d{2,5}|#x[\da-f]{2,5}|[lr][ds]quo|[lr]aquo|[mn]dash|amp|apos|hellip|nbsp|quot);/iu;
// Tags that part no words, as in `<b>T</b>he`
const IN_LINE =
  /^<\/?(?:abbr|a|bdi|bdo|big|b|cite|code|data|del|dfn|em|font|ins|i|kbd|label|mark|nobr|samp|small|span|strike|strong|sub|sup|s|time|tt|u|var|wbr)\b/iu;
// Any but a single space
const BLANKS = /(?:[^\S ]|\p{Cc})[\s\p{Cc}]*| [\s\p{Cc}]+/gu;
const MAX_CHARS = 20_000;

/**
 * The words of a snippet of HTML on one line, normalised: without tags, with entities decoded and the
 * marks of `<q>`. Only its first 20,000 characters are read.
 */
export function plainText(html: string): string {
  const text = html.slice(0, MAX_CHARS);
  const line = decode(text.includes('<') ? withoutTags(text) : text).replace(BLANKS, ' ');
  return normalizeText(line).replace(/ ([.,;:!?])/gu, '$1');
}

const withoutTags = (html: string): string =>
  html.replace(UNSEEN, ' ').replace(NOT_READ, '').replace(TAG, tagToText);

/** Decodes as in an attribute, where `&copy=2` of an address is not the sign ©. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  const decoded = decodeHTMLAttribute(text);
  return ENCODED_TWICE.test(decoded) ? decodeHTMLAttribute(decoded) : decoded;
}

function tagToText(tag: string): string {
  if (/^<q\b/iu.test(tag)) return '“';
  if (/^<\/q\b/iu.test(tag)) return '”';
  return IN_LINE.test(tag) ? '' : ' ';
}
