import { meaningOf } from '../../new-in.ts';
import type { WordReader } from '../word-reader.ts';
import type { Terms } from './shares.ts';

export type Meaning = (terms: Iterable<number>) => Terms;

/** Gives what terms mean, as terms: words of one act are one, and who speaks or when is none. */
export function createMeaning({ stems }: WordReader): Meaning {
  const firstOf = new Map<string, number>();
  const known = new Map<number, number | undefined>();
  return (terms) => {
    const meant = new Set<number>();
    for (const term of terms) {
      const meaning = known.get(term) ?? look(term);
      if (meaning !== undefined) meant.add(meaning);
    }
    return meant;
  };

  /** The first word that was met stands for all of its meaning. */
  function look(term: number): number | undefined {
    const meaning = meaningOf(stems[term]!);
    if (meaning !== undefined && !firstOf.has(meaning)) firstOf.set(meaning, term);
    const found = meaning === undefined ? undefined : firstOf.get(meaning);
    known.set(term, found);
    return found;
  }
}
