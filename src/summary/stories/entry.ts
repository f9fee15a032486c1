import { foldTerms } from '../../text/terms.ts';
import { type Sparse, toSparse } from './sparse.ts';
import type { StreamRarity } from './stream-rarity.ts';

/** A report as it arrives; `arrived` in milliseconds. */
export type Report = { id: string; title: string; text: string; arrived: number };

/** What is kept of a report. */
export type Entry = {
  id: string;
  arrived: number;
  /** Square roots of counts: what the terms weigh changes with the news. */
  terms: Sparse;
  /** Its most telling terms, by which it is looked up. */
  keys: number[];
  story: Group;
  /** What it shares with the latest arrival. */
  common: { round: number; keys: number; weight: number };
};

/** A story’s reports. */
export type Group = { id: string; entries: Entry[] };

/** An article's beginning tells what it is about; its title says it once more. */
const HEAD = { terms: 90, characters: 2_400, title: 2 };
const KEYS = 28;
const NOTHING = { round: 0, keys: 0, weight: 0 };

/** Gives what reads reports into entries; each is counted among the news of these days. */
export function createEntryReader(rarity: StreamRarity): (report: Report) => Entry {
  const numbers = new Map<string, number>();
  return ({ id, title, text, arrived }) => {
    const counts = countTerms(title, text);
    rarity.count(counts.keys(), 1);
    for (const [term, count] of counts) counts.set(term, Math.sqrt(count));
    return {
      id,
      arrived,
      terms: toSparse(counts),
      keys: mostTelling(counts),
      story: { id: '', entries: [] },
      common: NOTHING,
    };
  };

  function countTerms(title: string, text: string): Map<number, number> {
    const counts = new Map<number, number>();
    const add = (term: string, weight: number) => {
      const number = numberOf(term);
      counts.set(number, (counts.get(number) ?? 0) + weight);
    };
    for (const term of foldTerms(title)) add(term, HEAD.title);
    for (const term of foldTerms(text.slice(0, HEAD.characters)).slice(0, HEAD.terms)) add(term, 1);
    return counts;
  }

  function numberOf(term: string): number {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(term, number);
    rarity.know(number, term);
    return number;
  }

  function mostTelling(values: Map<number, number>): number[] {
    return [...values]
      .map(([term, value]): [number, number] => [term, value * rarity.of(term)])
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, KEYS)
      .map(([term]) => term);
  }
}
