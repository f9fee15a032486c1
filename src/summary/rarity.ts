import commonTerms from './data/common-terms.json' with { type: 'json' };

/** Steps of the table to a unit of inverse document frequency. */
const STEPS = 4;
/** Of a term that is not in the table. */
const RAREST = 7;

const rarities = new Map(
  Object.entries(commonTerms).flatMap(([step, terms]) =>
    terms.split(' ').map((term): [string, number] => [term, Number(step) / STEPS]),
  ),
);

/**
 * How much a folded stem tells: its inverse document frequency over a few thousand news articles, 1 for “year” and
 * 7 for what they hardly know. A fixed table, so that a text weighs the same whatever stands beside it.
 */
export const rarityOf = (term: string): number => rarities.get(term) ?? RAREST;
