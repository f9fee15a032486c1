import type { Span } from '../model.ts';
import { STOP_WORDS } from '../text/data/stop-words.ts';
import { foldWords } from '../text/fold.ts';
import { mistakesBetween } from '../text/mistakes-between.ts';

/** A word where it stands in its text, and as it is compared: folded, without apostrophes. */
export type Word = Span & { key: string; weight: number };

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
    return key === '' ? [] : [{ start: index, end: index + word.length, key, weight }];
  });
}

/** Whether one word is the other with a typing error; digits are never one. */
export function isMisspelt(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (length < MIN_MISSPELT_CHARS - 1 || Math.abs(one.length - other.length) > 2) return false;
  if (/\d/u.test(one) || /\d/u.test(other)) return false;
  const longest = Math.max(one.length, other.length);
  const allowed = longest >= MIN_TWICE_WRONG_CHARS ? 2 : longest >= MIN_MISSPELT_CHARS ? 1 : 0;
  return mistakesBetween(one, other) <= allowed;
}

export const weightOf = (words: Word[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);
