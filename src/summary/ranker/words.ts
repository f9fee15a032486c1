import { foldWords } from '../../text/fold.ts';
import { toTerm } from '../../text/terms.ts';
import { rarityOf } from '../rarity.ts';

/** Two words as short as “of the” make no phrase. */
const SHORT = 3;
/** More different words than 500 sentences have; the product stays a small integer, which is fast. */
const MOST_WORDS = 2 ** 15;

/** A sentence by its terms in order and its pairs of neighbouring words, each pair once; all are numbers. */
export type Words = { terms: number[]; pairs: number[] };

/** Reads texts that are compared with each other: the same term or pair gets the same number in all of them. */
export type WordReader = {
  read(text: string): Words;
  /** The number of a stem, if some text had it. */
  numberOf(stem: string): number | undefined;
  /** What each term tells, by its number. */
  rarities: number[];
};

type Word = { number: number; short: boolean; term: number | undefined };

/** Each word is looked into once. */
export function createWordReader(): WordReader {
  const words = new Map<string, Word>();
  const numbers = new Map<string, number>();
  const rarities: number[] = [];
  return { read, numberOf: (stem) => numbers.get(stem), rarities };

  function read(text: string): Words {
    const terms: number[] = [];
    const pairs = new Set<number>();
    let last: Word | undefined;
    for (const word of foldWords(text)) {
      const next = words.get(word) ?? look(word);
      if (next.term !== undefined) terms.push(next.term);
      if (last && !(last.short && next.short)) pairs.add(last.number * MOST_WORDS + next.number);
      last = next;
    }
    return { terms, pairs: [...pairs] };
  }

  function look(word: string): Word {
    const stem = toTerm(word);
    const term = stem === undefined ? undefined : (numbers.get(stem) ?? add(stem));
    const found = { number: words.size, short: word.length <= SHORT, term };
    words.set(word, found);
    return found;
  }

  function add(stem: string): number {
    const number = rarities.length;
    numbers.set(stem, number);
    rarities.push(rarityOf(stem));
    return number;
  }
}
