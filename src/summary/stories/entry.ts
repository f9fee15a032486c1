import { foldTerms } from '../../text/fold-terms.ts';
import { hashTerm } from './hash-term.ts';
import { packTerms, unpackTerms } from './pack-terms.ts';
import { rootsOf, type Sparse, toSparse } from './sparse.ts';
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
/** A byte holds it. */
const MAX_COUNT = 255;
const NOTHING = { round: 0, keys: 0, weight: 0 };

/** Makes entries. Each is counted among the news of these days. */
export type EntryReader = {
  read(report: Report): Entry;
  /** An entry as a text, from which another process can make it again. */
  write(entry: Entry): string;
  recall(kept: Kept): Entry;
};

/** A report that was read before; `terms` is what was written of it. */
export type Kept = Pick<Report, 'id' | 'arrived'> & { terms: string };

export function createEntryReader(rarity: StreamRarity): EntryReader {
  /** Terms are counted as they are met, by their hashes. */
  const numbers = new Map<number, number>();
  const hashes: number[] = [];
  return {
    read({ title, text, ...report }) {
      const counts = countTerms(title, text);
      rarity.count(counts.keys(), 1);
      for (const [term, count] of counts) counts.set(term, Math.sqrt(count));
      return toEntry(report, toSparse(counts), mostTelling(counts));
    },

    write({ terms: { terms, values }, keys }) {
      const times = new Map(Array.from(terms, (term, at) => [term, Math.round(values[at]! ** 2)]));
      const inOrder = [...new Set([...keys, ...terms])];
      return packTerms({
        hashes: Int32Array.from(inOrder, (term) => hashes[term]!),
        counts: Uint8Array.from(inOrder, (term) => Math.min(MAX_COUNT, times.get(term)!)),
        keys: keys.length,
      });
    },

    recall({ terms, ...report }) {
      const { hashes, counts, keys } = unpackTerms(terms);
      const met = hashes.map(numberOf);
      rarity.count(met, 1);
      const own = Array.from(met.subarray(0, keys));
      return toEntry(report, rootsOf(met, counts), own);
    },
  };

  function toEntry(report: Pick<Report, 'id' | 'arrived'>, terms: Sparse, keys: number[]): Entry {
    const story = { id: '', entries: [] };
    return { ...report, terms, keys, story, common: NOTHING };
  }

  function countTerms(title: string, text: string): Map<number, number> {
    const counts = new Map<number, number>();
    const add = (term: string, weight: number) => {
      const number = numberOf(hashTerm(term));
      counts.set(number, (counts.get(number) ?? 0) + weight);
    };
    for (const term of foldTerms(title)) add(term, TITLE_WEIGHT);
    for (const term of foldTerms(text.slice(0, MAX_CHARS)).slice(0, MAX_TERMS)) add(term, 1);
    return counts;
  }

  function numberOf(hash: number): number {
    const known = numbers.get(hash);
    if (known !== undefined) return known;
    const number = hashes.push(hash) - 1;
    numbers.set(hash, number);
    rarity.know(number, hash);
    return number;
  }

  /** Between equals, what the report says first. */
  function mostTelling(values: Map<number, number>): number[] {
    return [...values]
      .map(([term, value]): [number, number] => [term, value * rarity.of(term)])
      .sort(([, one], [, other]) => other - one)
      .slice(0, MAX_KEYS)
      .map(([term]) => term);
  }
}
