import { rarityOf } from './rarity.ts';

/** Term weights of length 1, so that the dot product of two is their cosine. */
export type Vector = Map<string, number>;

/** The tf-idf vector of a text's terms (Salton and Buckley 1988), empty for a text of none. */
export function toVector(
  terms: string[],
  weigh: (count: number) => number = (count) => count,
): Vector {
  const vector: Vector = new Map();
  for (const term of terms) vector.set(term, (vector.get(term) ?? 0) + 1);
  for (const [term, count] of vector) vector.set(term, weigh(count) * rarityOf(term));
  return normalize(vector);
}

function normalize(vector: Vector): Vector {
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
