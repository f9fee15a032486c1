import type { Span } from '../model.ts';
import { STOP_WORDS } from '../text/data/stop-words.ts';
import { foldWords } from '../text/fold.ts';
import { lettersBeside, lettersOf } from '../text/letters.ts';
import { mistakesBetween } from '../text/mistakes-between.ts';

/** A word where it stands in its text, and as it is compared: folded, without apostrophes. */
export type Word = Span & {
  key: string;
  weight: number;
  /** As `lettersOf` gives them; 0 where digits make it no word that can be misspelt. */
  letters: number;
};

/** A statement of the record, its pieces joined by blanks. */
export type Recorded = { id: string; text: string };

/** The same with its words. */
export type Statement = Recorded & { words: Word[] };

// Letters, digits and what stands inside of a word: `don’t`, `3.5`, `well-known` is two
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ.,](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
// `1,000`
const THOUSANDS = /(?<=\d),(?=\d{3})/gu;
/** “the”, “will” and the like say little of whose words they are. */
const LIGHT = 0.3;
/** A shorter word with a letter wrong is another one. */
export const MIN_MISSPELT_CHARS = 4;
/** In a word as long as this, two letters may be wrong. */
const MIN_TWICE_WRONG_CHARS = 8;

/** The words of a text, in order. */
export function readWords(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const key = foldWords(word.replace(THOUSANDS, '')).join('.');
    const weight = STOP_WORDS.has(key) ? LIGHT : 1;
    if (key === '') return [];
    const letters = /\d/u.test(key) ? 0 : lettersOf(key);
    return [{ start: index, end: index + word.length, key, weight, letters }];
  });
}

/** How many letters may be wrong in a word of so many. */
export function mistakesAllowed(chars: number): number {
  if (chars < MIN_MISSPELT_CHARS) return 0;
  return chars >= MIN_TWICE_WRONG_CHARS ? 2 : 1;
}

/** Whether one word is the other with a typing error; digits are never one. */
export function isMisspelt(one: Word, other: Word): boolean {
  const [short, long] = one.key.length < other.key.length ? [one, other] : [other, one];
  if (one.letters === 0 || other.letters === 0 || short.key.length < MIN_MISSPELT_CHARS - 1)
    return false;
  const allowed = mistakesAllowed(long.key.length);
  // Letters that one alone has are mistakes: most pairs need no closer look.
  return (
    long.key.length - short.key.length <= allowed &&
    lettersBeside(one.letters, other.letters) <= allowed &&
    lettersBeside(other.letters, one.letters) <= allowed &&
    mistakesBetween(one.key, other.key) <= allowed
  );
}

export const weightOf = (words: Word[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);
