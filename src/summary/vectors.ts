/** Term weights of length 1, so that the dot product of two is their cosine. */
export type Vector = Map<string, number>;

/** tf-idf vectors of some texts' terms, the document frequencies counted among these texts (Salton 1988). */
export function tfIdf(texts: string[][]): Vector[] {
  const frequency = new Map<string, number>();
  for (const terms of texts)
    for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weight = (term: string): number => Math.log(1 + texts.length / (frequency.get(term) ?? 1));
  return texts.map((terms) => {
    const vector: Vector = new Map();
    for (const term of terms) vector.set(term, (vector.get(term) ?? 0) + weight(term));
    return normalize(vector);
  });
}

export function normalize(vector: Vector): Vector {
  const length = lengthOf(vector);
  for (const [term, value] of vector) vector.set(term, value / length);
  return vector;
}

/** 1 for a vector of nothing, so that it can be divided by. */
export function lengthOf(vector: Vector): number {
  let squares = 0;
  for (const value of vector.values()) squares += value * value;
  return Math.sqrt(squares) || 1;
}

export function cosine(a: Vector, b: Vector): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of short) sum += value * (long.get(term) ?? 0);
  return sum;
}
