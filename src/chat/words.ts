import type { Span } from '../model.ts';

/** A word of a command line: its value, whether it began with a quotation mark, and where it is. */
export type Word = Span & { value: string; quoted: boolean };

const OPENING: Record<string, string> = { '"': '"', '“': '”', '„': '“”', '«': '»', '»': '«»' };

/**
 * Splits a command line at blanks. `"two words"` and `key:"two words"` stay together, also in curly
 * marks, since phones type those. A quotation without an end runs to the end of the line.
 */
export function splitLine(line: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < line.length) {
    if (/\s/u.test(line[at]!)) at++;
    else {
      const word = readWord(line, at);
      words.push(word);
      at = word.end;
    }
  }
  return words;
}

function readWord(line: string, start: number): Word {
  let value = '';
  let quoted = false;
  let at = start;
  while (at < line.length && !/\s/u.test(line[at]!)) {
    const closing = OPENING[line[at]!];
    if (closing === undefined || !startsQuoted(value)) {
      value += line[at++];
      continue;
    }
    quoted ||= value === '' && at === start;
    at++;
    while (at < line.length && !closing.includes(line[at]!)) value += line[at++];
    at++;
  }
  return { value, quoted, start, end: Math.min(at, line.length) };
}

/** No option has a longer name; looking at all of a long word for each mark would take long. */
const MAX_KEY_CHARS = 40;

/** Marks count at a word's start or after `key:`; inside a word they are letters: `5"`, `d"Arc`. */
const startsQuoted = (before: string): boolean =>
  before === '' || (before.length <= MAX_KEY_CHARS && /^[\p{Ll}-]+:$/u.test(before));

// `"gas talks"` at a word’s start, or from there to the end of what was typed
const MARKED = /(?<![^\s,;:(/−–-])"([^"“”„«»]*?[\p{L}\p{N}][^"“”„«»]*)("|$)/gu;

/**
 * Writes a value so that `splitLine` reads it again: the words in straight marks, which a line needs for
 * itself, come back in curly ones, which mean the same. Marks within a word are letters and turn too.
 */
export function quoteWord(value: string): string {
  const plain = value.trim().replace(MARKED, '“$1$2').replaceAll('"', '”');
  return plain === '' || /[\s“„«”»]|:|^-/u.test(plain) ? `"${plain}"` : plain;
}
