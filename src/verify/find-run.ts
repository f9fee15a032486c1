import type { Word } from './wording.ts';

/** Where these words stand one after the other in a statement, from a place on; -1 where nowhere. */
export function findRun(words: Word[], statement: Word[], from = 0): number {
  for (let at = from; at + words.length <= statement.length; at++)
    if (words.every(({ key }, offset) => key === statement[at + offset]!.key)) return at;
  return -1;
}

/**
 * The longest run of a quotation's words, from one of them on, that stands so in a statement, as a
 * number of words.
 */
export function longestRun(words: Word[], from: number, statement: Word[]): number {
  let longest = 0;
  for (let at = 0; at < statement.length; at++) {
    let length = 0;
    while (
      from + length < words.length &&
      at + length < statement.length &&
      words[from + length]!.key === statement[at + length]!.key
    )
      length++;
    longest = Math.max(longest, length);
  }
  return longest;
}
