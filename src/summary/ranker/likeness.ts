import type { Vector } from '../vectors.ts';

/** Cosines of all pairs: `of(a, b)`, 0 of a vector with itself. */
export type Likeness = { size: number; values: Float64Array };

/** The cosines of all pairs of vectors; only pairs that share a term cost anything. */
export function compareAll(vectors: Vector[]): Likeness {
  const size = vectors.length;
  const values = new Float64Array(size * size);
  const met = new Map<string, number[]>();
  vectors.forEach((vector, at) => {
    for (const [term, weight] of vector) {
      const earlier = met.get(term);
      if (!earlier) {
        met.set(term, [at, weight]);
        continue;
      }
      for (let n = 0; n < earlier.length; n += 2) {
        const other = earlier[n] as number;
        const share = weight * (earlier[n + 1] as number);
        values[at * size + other] = (values[at * size + other] as number) + share;
        values[other * size + at] = values[at * size + other] as number;
      }
      earlier.push(at, weight);
    }
  });
  return { size, values };
}

export const likenessOf = ({ size, values }: Likeness, a: number, b: number): number =>
  values[a * size + b] as number;
