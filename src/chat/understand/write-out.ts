import { SHORTHAND } from './data/shorthand.ts';

// a piece in quotation marks, which stays; or a word between blanks, with the marks behind it
const PIECE = /["“„«][^"“”„«»]*["”“»]|(?<=^|\s)[\p{L}\p{N}'’]{1,9}(?=[?!.,;:…]*(?:\s|$))/gu;
const APOSTROPHE = /[‘’]/gu;
/** A shorter word in capitals is an initial: `U Thant`. */
const MIN_CAPITAL_CHARS = 3;

/** A line with the spelling of phones written out, but for what is in quotation marks. */
export const writeOut = (line: string): string =>
  line.replace(PIECE, (piece) => writeOutWord(piece));

/** `abt` is `about`, and most words are themselves. */
function writeOutWord(word: string): string {
  const low = word.toLowerCase().replace(APOSTROPHE, "'");
  if (word.length < MIN_CAPITAL_CHARS && word !== low) return word;
  return Object.hasOwn(SHORTHAND, low) ? SHORTHAND[low]! : word;
}
