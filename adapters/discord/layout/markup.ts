import { isWebAddress } from '../../../src/chat/is-web-address.ts';
import { isolate } from '../../../src/chat/reply/isolate.ts';
import type { Piece } from '../../../src/chat/reply/reply.ts';

export const MAX_URL_CHARS = 1_500;

// what Discord reads as markup, mention, time, emoji or link anywhere
const MARKUP = /[\\*_~|`[\]()<>@#:]/gu;
// what it reads as markup only at the start of a line: `-`, `+`, `1.`
const LINE_MARKUP = /^([^\S\n]*\d*)([-+.])/gmu;
// whatever somebody's screen shows as a new line
const BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
// control characters, and those that turn the direction of the text after them
const INVISIBLE = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;
// what would end the address of a link, or the bold words in which it stands
const URL_MARKUP = /[()[\]<>`\\*]/gu;
// what Discord would read as markup in the text of a link
const LABEL_MARKUP = /[\\*_~|`[\]<>@#]|:(?=[^\s\d])/gu;

/** Plain text as Discord shows it unchanged. */
export const escapeText = (text: string): string =>
  clean(text).replace(MARKUP, '\\$&').replace(LINE_MARKUP, '$1\\$2');

export const escapeLine = (text: string): string => escapeText(cleanLine(text));

export const cleanLine = (text: string): string => clean(text).replace(/\s+/gu, ' ').trim();

/** A name among other words: its direction does not turn theirs. */
export const name = (text: string): string => isolate(escapeLine(text));

export const heading = (text: string, write = escapeText): string =>
  text ? `### ${write(cleanLine(text))}\n` : '';

export const small = (parts: unknown[]): string => `-# ${parts.filter(Boolean).join(' · ')}\n\n`;

/** The instant in the reader's own zone. */
export const time = (instant: string): string => `<t:${Math.floor(Date.parse(instant) / 1000)}:f>`;

/** What was said within a clause is bold, line by line, since bold ends with its line. */
export function toWords({ text, said }: Piece): string {
  const words = escapeText(text);
  return said ? words.replace(/\S(?:.*\S)?/gu, '**$&**') : words;
}

/** A link's text would show backslashes, so markup there becomes wide letters that look alike. */
export function link(text: string, url: string | null): string {
  const address = isWebAddress(url) && toAddress(url);
  if (!address) return name(text);
  const label = cleanLine(text).replace(LABEL_MARKUP, (char) =>
    String.fromCharCode(char.charCodeAt(0) + 0xfee0),
  );
  return `[${isolate(label) || new URL(url).hostname}](${address})`;
}

function toAddress(url: string): string | undefined {
  const address = new URL(url).href.replace(
    URL_MARKUP,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return address.length > MAX_URL_CHARS ? undefined : address;
}

const clean = (text: string): string =>
  text.toWellFormed().replace(BREAK, '\n').replace(INVISIBLE, '');
