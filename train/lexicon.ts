import type { Clusters, CueShares } from '../src/quotes/learned/model.ts';
import { clusterWord } from '../src/quotes/tagger/view.ts';
import { hashText } from '../src/text/hash.ts';
import type { Document } from './gold.ts';

/** Words that are part of a cue now and then without ever being one. */
const NEVER = new Set(
  `a about also an and are as at be been but by can could did do does for from had has have he her his if in is it
  not of off on or out she so that the their they to up was we were who will with would you i`.split(
    /\s+/u,
  ),
);

/** How often each word outside quotation marks is part of a cue; rare words and slight shares are left out. */
export function learnShares(documents: Document[]): CueShares {
  const seen = new Map<number, number>();
  const cues = new Map<number, number>();
  for (const { row, doc } of documents) {
    const inCue = new Uint8Array(row.text.length);
    for (const { cue } of row.attributions)
      for (const { start, end } of cue) inCue.fill(1, start, end);
    for (const { lower, start, stretch } of doc.tokens) {
      if (stretch >= 0 || !/\p{L}/u.test(lower) || NEVER.has(lower)) continue;
      const key = hashText(lower);
      seen.set(key, (seen.get(key) ?? 0) + 1);
      if (inCue[start]) cues.set(key, (cues.get(key) ?? 0) + 1);
    }
  }
  const shares: CueShares = new Map();
  for (const [key, count] of cues) {
    const share = (count - 0.5) / (seen.get(key)! + 1);
    if (count >= 3 && share >= 0.05) shares.set(key, Math.round(share * 100) / 100);
  }
  return shares;
}

const CLUSTERS = 96;
const RAREST = 4;
/** Neighbours told apart: the commonest words. */
const CONTEXTS = 400;
const ROUNDS = 12;

type Vector = [column: number, value: number][];

/**
 * Groups words by the words beside them, so that rare words share what is learned of common ones: positive
 * pointwise mutual information with left and right neighbours, then spherical k-means from the commonest words.
 */
export function learnClusters(documents: Document[]): Clusters {
  const texts = documents.map(({ doc }) => doc.tokens.map(({ text }) => clusterWord(text)));
  const counts = new Map<string, number>();
  for (const words of texts)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts]
    .filter(([, count]) => count >= RAREST)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word);
  const vectors = neighbourVectors(texts, vocabulary);
  const weights = vocabulary.map((word) => Math.sqrt(counts.get(word)!));
  const assigned = sphericalMeans(vectors, weights);
  return new Map(vocabulary.map((word, at) => [hashText(word), assigned[at]! + 1]));
}

function neighbourVectors(texts: string[][], vocabulary: string[]): Vector[] {
  const index = new Map(vocabulary.map((word, at) => [word, at]));
  const column = (word: string | undefined): number =>
    Math.min(word === undefined ? CONTEXTS : (index.get(word) ?? CONTEXTS), CONTEXTS);
  const rows = vocabulary.map(() => new Map<number, number>());
  const totals = new Float64Array(2 * CONTEXTS + 2);
  let total = 0;
  for (const words of texts) {
    words.forEach((word, at) => {
      const row = rows[index.get(word) ?? -1];
      if (!row) return;
      for (const context of [column(words[at - 1]), CONTEXTS + 1 + column(words[at + 1])]) {
        row.set(context, (row.get(context) ?? 0) + 1);
        totals[context] = totals[context]! + 1;
        total++;
      }
    });
  }
  return rows.map((row) => {
    const sum = [...row.values()].reduce((all, count) => all + count, 0);
    const vector: Vector = [];
    for (const [context, count] of row) {
      const information = Math.log((count * total) / (sum * totals[context]!));
      if (information > 0) vector.push([context, information * (count / (count + 1))]);
    }
    const length =
      Math.sqrt(vector.reduce((squares, [, value]) => squares + value * value, 0)) || 1;
    return vector.map(([context, value]) => [context, value / length]);
  });
}

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
      const centre = centres[assigned[at]!] as Float32Array;
      for (const [column, value] of vector) centre[column] = centre[column]! + value * weights[at]!;
    });
    for (const centre of centres) {
      const length = Math.hypot(...centre) || 1;
      for (let column = 0; column < centre.length; column++)
        centre[column] = centre[column]! / length;
    }
  }
  return assigned;
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
