// Characters that show nothing but break matching: zero-width ones, soft hyphen, bidi controls,
// byte order mark, annotations, tags.
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
// A zero-width joiner, except between two emoji that it joins into one.
const JOINER =
  /\u200D(?:(?!\p{Extended_Pictographic})|(?<!(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D))/gu;
// Letters that look like spaces.
const FILLERS = /\u115F|\u1160|\u3164|\uFFA0/gu;
// More than four combining marks on one letter: no script needs them.
const HEAPED = /(\p{M}{4})\p{M}+/gu;
// Control characters except line feed; those that mean a space or a line end are replaced before.
const CONTROL = /(?!\n)\p{Cc}/gu;
// White space except line feed that is not a single space: no-break, thin, ideographic, two spaces …
const BLANKS = /[^\S\n ][^\S\n]*| [^\S\n]+/gu;
// Nothing but letters of Latin scripts, figures, marks and dashes: none of the characters above
const PLAIN = /^[\n -~¡-¬®-˿‐-‧‰-‾]*$/u;

/**
 * Gives the text that is stored and in which all offsets are counted: words, quotation marks and
 * dashes stay as they were, spaces become single, invisible characters go, and one blank line
 * separates paragraphs. Running it twice changes nothing. A lone surrogate becomes U+FFFD, so that
 * every database accepts the text.
 */
export function normalizeText(text: string): string {
  return (PLAIN.test(text) ? text : withoutOddities(text))
    .replace(BLANKS, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n\n')
    .trim();
}

function withoutOddities(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n')
    .replace(INVISIBLE, '')
    .replace(FILLERS, ' ')
    .replace(/[\t\v\f]/gu, ' ')
    .replace(CONTROL, '')
    .replace(JOINER, '')
    .replace(HEAPED, '$1');
}
