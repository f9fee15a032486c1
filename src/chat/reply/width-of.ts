// graphemes that take two columns
const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

// ASCII, Latin letters and the marks of print, which take one column each: counting graphemes takes
// long
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2026\u20ac]*$/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns a text takes where all letters are of one width. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return [...graphemes.segment(text)].reduce((sum, { segment }) => sum + widthOfSign(segment), 0);
}

/** The beginning of a text that takes no more columns than given, with `…` where it is cut. */
export function cutToWidth(text: string, columns: number): string {
  // No sign of ordinary writing has more parts; one may have thousands of accents.
  const near = text.slice(0, columns * MAX_SIGN_CHARS);
  if (near === text && widthOf(text) <= columns) return text;
  let kept = '';
  let used = 1;
  for (const { segment } of graphemes.segment(near)) {
    used += widthOfSign(segment);
    if (used > columns || segment.length > MAX_SIGN_CHARS) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

const MAX_SIGN_CHARS = 12;

const widthOfSign = (sign: string): number => (WIDE.test(sign) ? 2 : 1);
