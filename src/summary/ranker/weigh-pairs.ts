import { sourcesOfEach } from './crowd.ts';
import type { Passage } from './passages.ts';

/** Of each sentence: its pairs that count, and what they are worth beyond those covered already. */
export type PairWorth = {
  of(at: number): number[];
  gainOf(at: number, covered: ReadonlySet<number>): number;
};

/** Shorter sentences count as this long, or their few words would weigh too much. */
const MIN_COUNTED_WORDS = 8;

/**
 * Values pairs of words that several articles have by the number of these articles, and more if
 * they come early: to cover them is to cover what the reports agree on (Gillick and Favre 2009).
 * With a single article all gains are 0.
 */
export function weighPairs(passages: Passage[], articles: number): PairWorth {
  if (articles < 2) return { of: () => [], gainOf: () => 0 };
  const sources = sourcesOfEach(passages, ({ pairs }) => pairs);
  const earliest = new Map<number, number>();
  const own = passages.map(({ pairs, order }) => {
    const several = pairs.filter((pair) => (sources.get(pair)?.size ?? 0) > 1);
    for (const pair of several)
      earliest.set(pair, Math.max(earliest.get(pair) ?? 0, Math.exp(-order / 3)));
    return several;
  });
  const worth = (at: number, covered: ReadonlySet<number>): number => {
    let sum = 0;
    for (const pair of own[at]!)
      if (!covered.has(pair))
        sum += (sources.get(pair)?.size ?? 0) * (1 + 2 * (earliest.get(pair) ?? 0));
    return sum / Math.sqrt(Math.max(MIN_COUNTED_WORDS, passages[at]?.words ?? 0));
  };
  const most = Math.max(1, ...passages.map((_, at) => worth(at, new Set())));
  return {
    of: (at: number): number[] => own[at]!,
    gainOf: (at: number, covered: ReadonlySet<number>): number => worth(at, covered) / most,
  };
}
