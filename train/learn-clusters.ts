import type { Clusters } from '../src/quotes/learned/model.ts';
import { clusterWord } from '../src/quotes/tagger/cluster-word.ts';
import { hashText } from '../src/text/hash.ts';
import type { Document } from './gold.ts';

const CLUSTERS = 96;
/** Rarer words get no cluster. */
const MIN_COUNT = 4;
/** The commonest words, which are told apart as neighbours; all others are one. */
const CONTEXTS = 400;
const ROUNDS = 12;

/** A word's neighbours, each with its weight: left ones in the first columns, then right ones. */
type Vector = [column: number, value: number][];

/**
 * Groups words by the words beside them, so that rare words share what is learned of common ones:
 * positive pointwise mutual information with left and right neighbours, then spherical k-means,
 * starting from the commonest words.
 */
export function learnClusters(documents: Document[]): Clusters {
  const texts = documents.map(({ doc }) => doc.tokens.map(({ text }) => clusterWord(text)));
  const counts = new Map<string, number>();
  for (const words of texts)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts]
    .filter(([, count]) => count >= MIN_COUNT)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word);
  const vectors = neighbourVectors(texts, vocabulary);
  const weights = vocabulary.map((word) => Math.sqrt(counts.get(word)!));
  const assigned = sphericalMeans(vectors, weights);
  return new Map(vocabulary.map((word, at) => [hashText(word), assigned[at]! + 1]));
}

function neighbourVectors(texts: string[][], vocabulary: string[]): Vector[] {
  const index = new Map(vocabulary.map((word, at) => [word, at]));
  const rows = vocabulary.map(() => new Map<number, number>());
  const totals = new Float64Array(2 * CONTEXTS + 2);
  let total = 0;
  const column = (word: string | undefined): number =>
    Math.min(word === undefined ? CONTEXTS : (index.get(word) ?? CONTEXTS), CONTEXTS);
  for (const words of texts)
    words.forEach((word, at) => {
      const row = rows[index.get(word) ?? -1];
      if (!row) return;
      for (const context of [column(words[at - 1]), CONTEXTS + 1 + column(words[at + 1])]) {
        row.set(context, (row.get(context) ?? 0) + 1);
        totals[context]!++;
        total++;
      }
    });
  return rows.map((row) => toVector(row, totals, total));
}

/**
 * The positive pointwise mutual information with each neighbour, rare ones held back; of length 1.
 */
function toVector(row: Map<number, number>, totals: Float64Array, total: number): Vector {
  const sum = [...row.values()].reduce((all, count) => all + count, 0);
  const vector: Vector = [];
  for (const [context, count] of row) {
    const information = Math.log((count * total) / (sum * totals[context]!));
    if (information > 0) vector.push([context, information * (count / (count + 1))]);
  }
  const length = Math.sqrt(vector.reduce((squares, [, value]) => squares + value * value, 0)) || 1;
  return vector.map(([context, value]) => [context, value / length]);
}

/** The number of each vector's cluster, from 0 on; the first vectors are the first centres. */
function sphericalMeans(vectors: Vector[], weights: number[]): Int32Array {
  const centres = Array.from({ length: CLUSTERS }, (_, at) => {
    const centre = new Float32Array(2 * CONTEXTS + 2);
    for (const [column, value] of vectors[at] ?? []) centre[column] = value;
    return centre;
  });
  const assigned = new Int32Array(vectors.length);
  for (let round = 0; round < ROUNDS; round++) {
    vectors.forEach((vector, at) => {
      assigned[at] = nearest(vector, centres);
    });
    for (const centre of centres) centre.fill(0);
    vectors.forEach((vector, at) => {
      const centre = centres[assigned[at]!]!;
      for (const [column, value] of vector) centre[column]! += value * weights[at]!;
    });
    centres.forEach(toLengthOne);
  }
  return assigned;
}

function toLengthOne(centre: Float32Array): void {
  const length = Math.hypot(...centre) || 1;
  for (let column = 0; column < centre.length; column++) centre[column]! /= length;
}

function nearest(vector: Vector, centres: Float32Array[]): number {
  let best = 0;
  let most = -1;
  centres.forEach((centre, at) => {
    let product = 0;
    for (const [column, value] of vector) product += value * centre[column]!;
    if (product > most) {
      most = product;
      best = at;
    }
  });
  return best;
}
