import { tally } from '../../text/tally.ts';
import type { FeatureGroup } from './feature-group.ts';
import type { Passage } from './passages.ts';
import { countReadable } from './place.ts';
import { scale } from './scale.ts';
import { total } from './total.ts';
import type { WordReader } from './word-reader.ts';

/** How many of the top terms and names are taken to say what the text is about. */
const TOP_TERMS = 10;
const TOP_NAMES = 3;

/** How much of what the whole text speaks about a sentence holds: terms, pairs of terms, names. */
export const content: FeatureGroup = {
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
  read({ passages, starts, words }) {
    const counts = countTerms(passages, words);
    const logOf = (term: number): number => logarithm(counts[term]!);
    const top = topOf(counts.entries(), words.rarities, TOP_TERMS);
    const frequent = scale(passages.map(({ vector }) => total(vector.terms, logOf)));
    const average = scale(
      passages.map(({ terms }) => (terms.length > 0 ? total(terms, logOf) / terms.length : 0)),
    );
    const pairs = scale(countRepeatedPairs(passages));
    const fresh = countFresh(passages, counts);
    const names = tally(passages.flatMap(({ names }) => [...new Set(names)]));
    const topNames = [...names].sort(byCount).slice(0, TOP_NAMES);
    const readable = countReadable(passages);
    return (at) => {
      const passage = passages[at]!;
      const share = total(passage.vector.terms, (term) => top.get(term) ?? 0);
      const start = starts[passage.source]!;
      const leadNames = passages[start]?.names ?? [];
      return [
        frequent[at]!,
        average[at]!,
        share,
        Math.exp(-readable[at]! / 4) * share,
        fresh[at]!,
        pairs[at]!,
        Math.max(0, ...passage.names.map((name) => names.get(name)!)) / passages.length,
        Number(topNames.some(([name]) => passage.names.includes(name))),
        Number(at !== start && passage.names.some((name) => leadNames.includes(name))),
        names.size > 0 ? new Set(passage.names).size / Math.sqrt(names.size) / 3 : 0,
      ];
    };
  },
};

function countTerms(passages: Passage[], { rarities }: WordReader): Int32Array {
  const counts = new Int32Array(rarities.length);
  for (const { terms } of passages) for (const term of terms) counts[term] = counts[term]! + 1;
  return counts;
}

const byCount = ([a, one]: [string, number], [b, other]: [string, number]): number =>
  other - one || (a < b ? -1 : 1);

/** The `most` terms with the highest tf-idf weight, each with its share of their total weight. */
export function topOf(
  counts: Iterable<[term: number, count: number]>,
  rarities: number[],
  most: number,
): Map<number, number> {
  const top: { term: number; weight: number }[] = [];
  for (const [term, count] of counts) {
    const weight = count * rarities[term]!;
    if (top.length === most && weight <= top[most - 1]!.weight) continue;
    let place = top.length;
    while (place > 0 && top[place - 1]!.weight < weight) place--;
    top.splice(place, 0, { term, weight });
    top.length = Math.min(top.length, most);
  }
  const all = total(top, ({ weight }) => weight) || 1;
  return new Map(top.map(({ term, weight }) => [term, weight / all]));
}

const LOGARITHMS = Float64Array.from({ length: 64 }, (_, count) => Math.log(1 + count));

/** The logarithm of a count plus one. Most counts are small, so those are looked up. */
const logarithm = (count: number): number => LOGARITHMS[count] ?? Math.log(1 + count);

function countRepeatedPairs(passages: Passage[]): number[] {
  const met = new Set<number>();
  const repeated = new Set<number>();
  for (const { pairs } of passages)
    for (const pair of pairs) {
      if (met.has(pair)) repeated.add(pair);
      else met.add(pair);
    }
  return passages.map(({ pairs }) => total(pairs, (pair) => Number(repeated.has(pair))));
}

/** The share of a sentence’s terms that are new in its article and occur again somewhere. */
function countFresh(passages: Passage[], counts: Int32Array): number[] {
  const metIn = new Int32Array(counts.length).fill(-1);
  return passages.map(({ source, vector }) => {
    let fresh = 0;
    for (const term of vector.terms) {
      if (metIn[term] !== source && counts[term]! > 1) fresh++;
      metIn[term] = source;
    }
    return fresh / Math.max(5, vector.terms.length);
  });
}
