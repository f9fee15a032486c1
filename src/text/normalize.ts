// Marks that show nothing but break matching: zero-width, soft hyphen, bidi controls, byte order mark,
// annotations, tags.
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
// A joiner anywhere but between two emoji that it makes one.
const JOINER =
  /\u200D(?:(?!\p{Extended_Pictographic})|(?<!(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D))/gu;
// Letters that are drawn as blanks.
const FILLERS = /\u115F|\u1160|\u3164|\uFFA0/gu;
// Marks heaped on a letter; no script needs more.
const HEAPED = /(\p{M}{4})\p{M}+/gu;
// Controls other than line feed; those that are blanks or line ends are dealt with before.
const CONTROL = /(?!\n)\p{Cc}/gu;
// Every blank but the line feed: no-break, thin, ideographic …
const BLANKS = /[^\S\n]+/gu;

/**
 * Gives the text that is stored and that all offsets are counted in: words, quotation marks and dashes as
 * they were, blanks made single, invisible marks gone, paragraphs parted by one blank line. Running it
 * twice changes nothing. A lone surrogate becomes U+FFFD, so that every database takes it.
 */
export function normalizeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n')
    .replace(INVISIBLE, '')
    .replace(FILLERS, ' ')
    .replace(/[\t\v\f]/gu, ' ')
    .replace(CONTROL, '')
    .replace(JOINER, '')
    .replace(HEAPED, '$1')
    .replace(BLANKS, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n\n')
    .trim();
}
