import { rarityOf } from '../rarity.ts';
import { type Group, scale } from './group.ts';
import type { Passage } from './passages.ts';
import { countReadable } from './place.ts';

/** Terms and names that tell what the text is about. */
const TOP_TERMS = 10;
const TOP_NAMES = 3;

/** What a sentence says of what the whole speaks of: its terms, pairs of terms and names. */
export const content: Group = {
  names: [
    'frequent terms',
    'frequent terms, on average',
    'top terms',
    'top terms, near the top',
    'says first what comes again',
    'repeated pairs of terms',
    'most frequent name',
    'a top name',
    'a name of the lead',
    'share of names',
  ],
  read({ passages, starts }) {
    const counts = countAll(passages, ({ terms }) => terms);
    const logOf = (term: string): number => logarithm(counts.get(term) as number);
    const top = topOf(counts, TOP_TERMS);
    const sums = passages.map(({ vector }) => sum(vector.keys(), (term) => logOf(term)));
    const frequent = scale(sums);
    const average = scale(
      passages.map(({ terms }) =>
        terms.length > 0 ? sum(terms, (term) => logOf(term)) / terms.length : 0,
      ),
    );
    const pairs = scale(countRepeatedPairs(passages));
    const fresh = countFresh(passages, counts);
    const names = countAll(passages, ({ names }) => new Set(names));
    const topNames = [...names].sort(byCount).slice(0, TOP_NAMES);
    const readable = countReadable(passages);
    return (at) => {
      const passage = passages[at] as Passage;
      const share = sum(passage.vector.keys(), (term) => top.get(term) ?? 0);
      const start = starts[passage.source] as number;
      const leadNames = passages[start]?.names ?? [];
      return [
        frequent[at] as number,
        average[at] as number,
        share,
        Math.exp(-(readable[at] as number) / 4) * share,
        fresh[at] as number,
        pairs[at] as number,
        Math.max(0, ...passage.names.map((name) => names.get(name) as number)) / passages.length,
        Number(topNames.some(([name]) => passage.names.includes(name))),
        Number(at !== start && passage.names.some((name) => leadNames.includes(name))),
        names.size > 0 ? new Set(passage.names).size / Math.sqrt(names.size) / 3 : 0,
      ];
    };
  },
};

function countAll<T>(passages: Passage[], of: (passage: Passage) => Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const passage of passages)
    for (const item of of(passage)) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

const byCount = ([a, one]: [string, number], [b, other]: [string, number]): number =>
  other - one || (a < b ? -1 : 1);

function sum<T>(items: Iterable<T>, worthOf: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += worthOf(item);
  return total;
}

/** The weightiest terms by tf-idf, with their shares in the weight of them all. */
export function topOf(counts: Map<string, number>, most: number): Map<string, number> {
  const top: [string, number][] = [];
  for (const [term, count] of counts) {
    const weight = count * rarityOf(term);
    if (top.length === most && weight < (top[most - 1] as [string, number])[1]) continue;
    top.push([term, weight]);
    top.sort(byCount);
    top.length = Math.min(top.length, most);
  }
  const total = sum(top, ([, weight]) => weight) || 1;
  return new Map(top.map(([term, weight]) => [term, weight / total]));
}

const LOGARITHMS = Float64Array.from({ length: 64 }, (_, count) => Math.log(1 + count));

/** Of one more than a count, which is small more often than not. */
const logarithm = (count: number): number => LOGARITHMS[count] ?? Math.log(1 + count);

function countRepeatedPairs(passages: Passage[]): number[] {
  const counts = countAll(passages, ({ pairs }) => pairs);
  return passages.map(({ pairs }) =>
    sum(pairs, (pair) => Number((counts.get(pair) as number) > 1)),
  );
}

/** The share of terms that are met for the first time and come again. */
function countFresh(passages: Passage[], counts: Map<string, number>): number[] {
  const seen: Set<string>[] = [];
  return passages.map(({ source, vector }) => {
    const own = vector;
    seen[source] ??= new Set();
    const known = seen[source];
    const fresh = sum(own.keys(), (term) =>
      Number(!known.has(term) && (counts.get(term) as number) > 1),
    );
    for (const term of own.keys()) known.add(term);
    return fresh / Math.max(5, own.size);
  });
}
