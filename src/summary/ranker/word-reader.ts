import { foldWords } from '../../text/fold.ts';
import { toTerm } from '../../text/fold-terms.ts';
import { rarityOf } from '../../text/rarity-of.ts';
import { hasMark, marksOf } from './word-marks.ts';

/** Two words this short, such as “of the”, make no phrase. */
const MAX_SHORT_CHARS = 3;
/**
 * More distinct words than 500 sentences have; its square is still a small integer, which is fast.
 */
const MAX_WORDS = 2 ** 15;

/** A sentence as numbers: its terms in order, and its distinct pairs of neighbouring words. */
type Words = {
  terms: number[];
  pairs: number[];
  /** The lists of words that one of its words is in: see `hasMark`. */
  marks: number;
  pronouns: number;
};

/** Reads texts that are to be compared: a term or pair has the same number in all of them. */
export type WordReader = {
  read(text: string): Words;
  /** The number of a stem; undefined if no text had it. */
  numberOf(stem: string): number | undefined;
  /** The rarity of each term, by its number. */
  rarities: number[];
  /** The stem of each term, by its number. */
  stems: string[];
};

type Word = { number: number; short: boolean; term: number | undefined; marks: number };

/** Folds and stems each distinct word once. */
export function createWordReader(): WordReader {
  const words = new Map<string, Word>();
  const numbers = new Map<string, number>();
  const rarities: number[] = [];
  const stems: string[] = [];
  return { read, numberOf: (stem) => numbers.get(stem), rarities, stems };

  function read(text: string): Words {
    const terms: number[] = [];
    const pairs = new Set<number>();
    let marks = 0;
    let pronouns = 0;
    let last: Word | undefined;
    for (const word of foldWords(text)) {
      const next = words.get(word) ?? look(word);
      if (next.term !== undefined) terms.push(next.term);
      if (last && !(last.short && next.short)) pairs.add(last.number * MAX_WORDS + next.number);
      marks |= next.marks;
      pronouns += hasMark(next.marks, 'pronoun');
      last = next;
    }
    return { terms, pairs: [...pairs], marks, pronouns };
  }

  function look(word: string): Word {
    const { stem, rarity, short, marks } = recall(word);
    const term = stem === undefined ? undefined : (numbers.get(stem) ?? add(stem, rarity));
    const found = { number: words.size, short, term, marks };
    words.set(word, found);
    return found;
  }

  function add(stem: string, rarity: number): number {
    const number = rarities.length;
    numbers.set(stem, number);
    rarities.push(rarity);
    stems.push(stem);
    return number;
  }
}

/** What is the same of a word in every text. */
type Known = { stem: string | undefined; rarity: number; short: boolean; marks: number };

const MAX_REMEMBERED = 50_000;
/** Longer words are noise or an attack. */
const MAX_REMEMBERED_CHARS = 40;
const remembered = new Map<string, Known>();

function recall(word: string): Known {
  const known = remembered.get(word);
  if (known) return known;
  const stem = toTerm(word);
  const found = {
    stem,
    rarity: stem === undefined ? 0 : rarityOf(stem),
    short: word.length <= MAX_SHORT_CHARS,
    marks: marksOf(word),
  };
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  if (word.length <= MAX_REMEMBERED_CHARS) remembered.set(word, found);
  return found;
}
