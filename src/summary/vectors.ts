import { tally } from '../text/tally.ts';

/**
 * The numbers of distinct terms and their weights. Its length is 1, so a dot product is a cosine.
 */
export type Vector = { terms: number[]; values: number[] };

/**
 * The tf-idf vector of terms (Salton and Buckley 1988), given the rarity of each; empty for none.
 */
export function toVector(terms: number[], rarities: number[]): Vector {
  const counts = tally(terms);
  const vector: Vector = { terms: [...counts.keys()], values: [] };
  let squares = 0;
  for (const [term, count] of counts) {
    const value = count * rarities[term]!;
    squares += value * value;
    vector.values.push(value);
  }
  const length = Math.sqrt(squares) || 1;
  vector.values.forEach((value, at) => {
    vector.values[at] = value / length;
  });
  return vector;
}

/** Looks up the weight of a term in a vector; 0 if the vector lacks it. */
export function weightsIn({ terms, values }: Vector): (term: number) => number {
  const weights = new Map(terms.map((term, at) => [term, values[at]!]));
  return (term) => weights.get(term) ?? 0;
}

/** The dot product with a vector that is given by its weights. */
export function dot({ terms, values }: Vector, weightOf: (term: number) => number): number {
  let sum = 0;
  terms.forEach((term, at) => {
    sum += values[at]! * weightOf(term);
  });
  return sum;
}
