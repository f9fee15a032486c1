import { diffArrays } from 'diff';
import { foldWords } from './fold.ts';

/** A stretch of words as they were written: of both texts, only of the first, only of the second. */
export type WordChange = { text: string; change: 'same' | 'gone' | 'new' };

const WORD = /\S+/gu;
/** Each word of one text may have to be compared with each of the other. */
const MAX_WORDS = 1_000;

/**
 * What differs between two wordings, word by word (the shortest script of Myers 1986). Case, accents
 * and marks do not count: what is the same is given as the first has it. Of very long texts only the
 * beginnings are compared.
 */
export function diffWords(first: string, second: string): WordChange[] {
  const [old, now] = [wordsOf(first), wordsOf(second)];
  const parts = diffArrays(old, now, { comparator: (one, other) => one.key === other.key });
  let at = 0;
  return parts.map(({ value, added, removed }) => {
    const words = added ? value : old.slice(at, at + value.length);
    if (!added) at += value.length;
    const text = words.map((word) => word.text).join(' ');
    return { text, change: added ? 'new' : removed ? 'gone' : 'same' };
  });
}

const wordsOf = (text: string): { text: string; key: string }[] =>
  (text.match(WORD) ?? [])
    .slice(0, MAX_WORDS)
    .map((word) => ({ text: word, key: foldWords(word).join(' ') || word }));
