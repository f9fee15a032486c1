/** Rarer terms count no more than this, or one odd name would outweigh all else. */
const MAX_WEIGHT = 6;

export type Terms = ReadonlySet<number>;

/**
 * Compares texts as sets of terms, weighed by their rarity; the topic’s own terms, which all of
 * them have, tell nothing apart.
 */
export function createShares(rarities: number[], topic: Terms) {
  const weightOf = (term: number): number =>
    topic.has(term) ? 0 : Math.min(MAX_WEIGHT, rarities[term] ?? MAX_WEIGHT);
  const weigh = (terms: Terms, within: Terms = terms): number => {
    let sum = 0;
    for (const term of terms) if (within.has(term)) sum += weightOf(term);
    return sum;
  };
  return {
    weightOf,
    /** How much of the one text the other tells, 0 to 1. */
    share: (own: Terms, other: Terms): number => weigh(own, other) / Math.max(1, weigh(own)),
    /** How much of the shorter text both have. */
    overlap: (a: Terms, b: Terms): number =>
      weigh(a, b) / Math.max(1, Math.min(weigh(a), weigh(b))),
  };
}

export type Shares = ReturnType<typeof createShares>;
