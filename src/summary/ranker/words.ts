import { foldWords } from '../../text/fold.ts';
import { toTerms } from '../../text/terms.ts';

/** Two words as short as “of the” make no phrase. */
const SHORT = 3;
/** More different words than 500 sentences have; the product stays a small integer, which is fast. */
const MOST_WORDS = 2 ** 15;

type Word = { number: number; short: boolean; terms: string[] };

/**
 * Gives what reads a sentence’s terms, and its pairs of neighbouring words as numbers that are the same for the same
 * pair. Each word is looked into once.
 */
export function createWordReader(): (text: string) => { terms: string[]; pairs: number[] } {
  const known = new Map<string, Word>();
  const look = (word: string): Word => {
    const found = { number: known.size, short: word.length <= SHORT, terms: toTerms([word]) };
    known.set(word, found);
    return found;
  };
  return (text) => {
    const terms: string[] = [];
    const pairs = new Set<number>();
    let last: Word | undefined;
    for (const word of foldWords(text)) {
      const next: Word = known.get(word) ?? look(word);
      for (const term of next.terms) terms.push(term);
      if (last && !(last.short && next.short)) pairs.add(last.number * MOST_WORDS + next.number);
      last = next;
    }
    return { terms, pairs: [...pairs] };
  };
}
