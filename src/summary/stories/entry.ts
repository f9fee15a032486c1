import { foldTerms } from '../../text/fold-terms.ts';
import { type Sparse, toSparse } from './sparse.ts';
import type { StreamRarity } from './stream-rarity.ts';

/** A report as it arrives; `arrived` is in milliseconds since 1970. */
export type Report = { id: string; title: string; text: string; arrived: number };

/** What is kept of a report. */
export type Entry = {
  id: string;
  arrived: number;
  /** Square roots of the terms’ counts. Weights are left out: they change with the news. */
  terms: Sparse;
  /** Its most telling terms, under which it is looked up. */
  keys: number[];
  story: Group;
  /** What it shares with the latest arrival. */
  common: { round: number; keys: number; weight: number };
};

/** A story’s reports. */
export type Group = { id: string; entries: Entry[] };

/** Only the beginning of an article is read: it tells what the article is about. */
const MAX_TERMS = 90;
const MAX_CHARS = 2_400;
/** A term of the title counts as often as this many in the text. */
const TITLE_WEIGHT = 2;
const MAX_KEYS = 28;
const NOTHING = { round: 0, keys: 0, weight: 0 };

/** Makes a reader of reports. It counts each report among the news of these days. */
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
    for (const term of foldTerms(title)) add(term, TITLE_WEIGHT);
    for (const term of foldTerms(text.slice(0, MAX_CHARS)).slice(0, MAX_TERMS)) add(term, 1);
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
      .slice(0, MAX_KEYS)
      .map(([term]) => term);
  }
}
