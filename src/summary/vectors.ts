import { tally } from '../text/tally.ts';

/** Different terms by their numbers, and their weights, of length 1: the dot product of two is their cosine. */
export type Vector = { terms: number[]; values: number[] };

/** The tf-idf vector of terms (Salton and Buckley 1988), given what each term tells; empty for none. */
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

/** Gives the weight of a term in a vector, 0 where it lacks it. */
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
