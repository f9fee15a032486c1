import type { Vector } from '../vectors.ts';

/** The cosines of all pairs of `size` vectors, row by row; 0 for a vector with itself. */
export type Likeness = { size: number; values: Float64Array };

/** Above this, two sentences say the same. */
export const SAME_LIKENESS = 0.75;

/** Compares all pairs of vectors. Only pairs that share a term cost time. */
export function compareAll(vectors: Vector[]): Likeness {
  const size = vectors.length;
  const values = new Float64Array(size * size);
  const met: number[][] = [];
  vectors.forEach(({ terms, values: weights }, at) => {
    terms.forEach((term, n) => {
      const weight = weights[n]!;
      met[term] ??= [];
      const earlier = met[term];
      for (let k = 0; k < earlier.length; k += 2) {
        const other = earlier[k]!;
        const share = weight * earlier[k + 1]!;
        values[at * size + other] = values[at * size + other]! + share;
        values[other * size + at] = values[at * size + other]!;
      }
      earlier.push(at, weight);
    });
  });
  return { size, values };
}

export const likenessOf = ({ size, values }: Likeness, a: number, b: number): number =>
  values[a * size + b]!;
