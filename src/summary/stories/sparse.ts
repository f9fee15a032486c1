/** Terms by ascending number, with a value each. Small, so that a hundred thousand can be kept. */
export type Sparse = { terms: Int32Array; values: Float32Array };

export function toSparse(counts: Map<number, number>): Sparse {
  const terms = Int32Array.from(counts.keys()).sort();
  return { terms, values: Float32Array.from(terms, (term) => counts.get(term)!) };
}

/** How many counts a byte holds. */
const BYTE = 256;

/** The square roots of counts, of terms in any order. */
export function rootsOf(terms: Int32Array, counts: Uint8Array): Sparse {
  // Numbers are sorted much faster than pairs.
  const sorted = Float64Array.from(terms, (term, at) => term * BYTE + counts[at]!).sort();
  return {
    terms: Int32Array.from(sorted, (both) => Math.floor(both / BYTE)),
    values: Float32Array.from(sorted, (both) => Math.sqrt(both % BYTE)),
  };
}

/** Multiplies each value by the weight of its term, and scales the vector to length 1. */
export function weigh({ terms, values }: Sparse, weightOf: (term: number) => number): Sparse {
  const weighed = new Float32Array(terms.length);
  let squares = 0;
  for (let at = 0; at < terms.length; at++) {
    const value = values[at]! * weightOf(terms[at]!);
    weighed[at] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < weighed.length; at++) weighed[at] = weighed[at]! / length;
  return { terms, values: weighed };
}

/** The cosine of two vectors of length 1, in one pass over both. */
export function cosine(a: Sparse, b: Sparse): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.terms.length && j < b.terms.length) {
    const left = a.terms[i]!;
    const right = b.terms[j]!;
    if (left === right) sum += a.values[i++]! * b.values[j++]!;
    else if (left < right) i++;
    else j++;
  }
  return sum;
}
