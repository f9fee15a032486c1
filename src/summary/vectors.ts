/** Different terms by their numbers, and their weights, of length 1: the dot product of two is their cosine. */
export type Vector = { terms: number[]; values: number[] };

/** The tf-idf vector of terms (Salton and Buckley 1988), given what each term tells; empty for none. */
export function toVector(terms: number[], rarities: number[]): Vector {
  const counts = new Map<number, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
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

export const weightsBy = ({ terms, values }: Vector): Map<number, number> =>
  new Map(terms.map((term, at) => [term, values[at]!]));

/** The dot product with a vector that is given by its weights. */
export function dot({ terms, values }: Vector, weights: ReadonlyMap<number, number>): number {
  let sum = 0;
  terms.forEach((term, at) => {
    sum += values[at]! * (weights.get(term) ?? 0);
  });
  return sum;
}
