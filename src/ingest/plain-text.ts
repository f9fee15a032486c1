import { decodeHTMLAttribute } from 'entities';
import { normalizeText } from '../text/normalize.ts';

// A tag, a comment or what is left of one at the end; only inside quotes does it span another `<`.
const TAG = /<(?:[a-z/?]|![-[a-z])(?:=\s*(?:"[^"]*"|'[^']*')|[^<>])*>?/giu;
// Not words: with `$`, an element that is never closed ends the text and is not looked for twice.
const UNSEEN = /<(script|style|noscript|template)\b[\s\S]*?(?:<\/\1\s*>|$)/giu;
const BLANKS = /[\s\p{Cc}]+/gu;
const LONGEST = 20_000;

/** The words of a snippet of HTML on one line, normalised: tags gone, entities read, cut where it is very long. */
export function plainText(html: string): string {
  const words = html.slice(0, LONGEST).replace(UNSEEN, ' ').replace(TAG, ' ');
  // As in an attribute: `&copy=2` of an address is no sign.
  const line = decodeHTMLAttribute(words).replace(BLANKS, ' ');
  return normalizeText(line).replace(/ ([.,;:!?])/gu, '$1');
}

/** A line cut at a word to about `room` characters, with `…` where something is missing. */
export function cutLine(line: string, room: number): string {
  if (line.length <= room) return line;
  const cut = line.slice(0, room + 1).replace(/\s+\S*$/u, '');
  return `${cut
    .slice(0, room)
    .toWellFormed()
    .replace(/[\s,;:–—-]+$/u, '')}…`;
}
