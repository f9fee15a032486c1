import type { Word } from './wording.ts';

/** Where these words stand one after the other in a statement, from a place on; -1 where nowhere. */
export function findRun(words: Word[], statement: Word[], from = 0): number {
  for (let at = from; at + words.length <= statement.length; at++)
    if (words.every(({ key }, offset) => key === statement[at + offset]!.key)) return at;
  return -1;
}

/** How many of these words, from one on, stand in a statement from a place on. */
export function runLength(words: Word[], from: number, statement: Word[], at: number): number {
  let length = 0;
  while (
    from + length < words.length &&
    at + length < statement.length &&
    words[from + length]!.key === statement[at + length]!.key
  )
    length++;
  return length;
}

/** A run of words: how many, and with which word of the statement it begins. */
export type Run = { length: number; at: number };

/** The longest run of a quotation's words, from one of them on, that stands so in a statement. */
export function longestRun(words: Word[], from: number, statement: Word[]): Run {
  let longest = { length: 0, at: 0 };
  for (let at = 0; at < statement.length; at++) {
    const length = runLength(words, from, statement, at);
    if (length > longest.length) longest = { length, at };
  }
  return longest;
}
