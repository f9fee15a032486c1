// Marks that show nothing but break matching: zero-width, soft hyphen, bidi controls, byte order mark.
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
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
    .replace(/[\t\v\f]/gu, ' ')
    .replace(CONTROL, '')
    .replace(BLANKS, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n\n')
    .trim();
}
