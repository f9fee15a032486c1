import type { Span } from '../model.ts';
import { STOP_WORDS } from '../text/data/stop-words.ts';
import { foldWords } from '../text/fold.ts';
import { mistakesBetween } from '../text/mistakes-between.ts';

/** A word where it stands in its text, and as it is compared: folded, without apostrophes. */
export type Word = Span & {
  key: string;
  weight: number;
  /** A bit for each letter that it has; 0 where digits make it no word that can be misspelt. */
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
/** A longer word with one letter wrong is the same, misspelt; one with two only where it is long. */
const MIN_MISSPELT_CHARS = 4;
const MIN_TWICE_WRONG_CHARS = 8;

/** The words of a text, in order. */
export function readWords(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const key = foldWords(word.replace(THOUSANDS, '')).join('.');
    const weight = STOP_WORDS.has(key) ? LIGHT : 1;
    if (key === '') return [];
    return [{ start: index, end: index + word.length, key, weight, letters: lettersOf(key) }];
  });
}

/** Whether one word is the other with a typing error; digits are never one. */
export function isMisspelt(one: Word, other: Word): boolean {
  const [short, long] = one.key.length < other.key.length ? [one, other] : [other, one];
  if (one.letters === 0 || other.letters === 0 || short.key.length < MIN_MISSPELT_CHARS - 1)
    return false;
  const allowed =
    long.key.length >= MIN_TWICE_WRONG_CHARS ? 2 : long.key.length >= MIN_MISSPELT_CHARS ? 1 : 0;
  // Letters that one alone has are mistakes: most pairs need no closer look.
  return (
    long.key.length - short.key.length <= allowed &&
    bits(one.letters & ~other.letters) <= allowed &&
    bits(other.letters & ~one.letters) <= allowed &&
    mistakesBetween(one.key, other.key) <= allowed
  );
}

function lettersOf(key: string): number {
  if (/\d/u.test(key)) return 0;
  let letters = 0;
  for (const letter of key) letters |= 1 << (letter.codePointAt(0)! & 31);
  return letters;
}

function bits(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count++;
  return count;
}

export const weightOf = (words: Word[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);
