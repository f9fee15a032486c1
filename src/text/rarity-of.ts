import commonTerms from './data/common-terms.json' with { type: 'json' };

/** How many steps of the table make one unit of inverse document frequency. */
export const STEPS = 4;
/** The rarity of a term that is not in the table. */
export const MAX_RARITY = 7;

const rarities = new Map(
  Object.entries(commonTerms).flatMap(([step, terms]) =>
    terms.split(' ').map((term): [string, number] => [term, Number(step) / STEPS]),
  ),
);

const inOrder = [...rarities.keys()].sort(
  (one, other) => rarities.get(one)! - rarities.get(other)!,
);

/**
 * How rare, and so how telling, a folded stem is: its inverse document frequency over a few
 * thousand news articles. “year” has 1; what these articles hardly know has 7. The table is fixed,
 * so that the same text always weighs the same.
 */
export const rarityOf = (term: string): number => rarities.get(term) ?? MAX_RARITY;

/** The terms of the table, the commonest first. */
export const commonTermsInOrder = (): readonly string[] => inOrder;
