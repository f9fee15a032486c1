import { FEATURES } from '../src/summary/ranker/features.ts';
import type { Scene } from '../src/summary/ranker/scene.ts';
import { type Candidate, GAINS, startSelection } from '../src/summary/ranker/selection.ts';
import { rateRow } from '../src/summary/ranker/weights-of.ts';
import { createRandom, shuffle } from './random.ts';
import { type Reference, startScoring } from './rouge.ts';

/**
 * An article or several, what people made of it, and everything worked out that training asks for
 * again and again.
 */
export type Example = {
  id: string;
  scene: Scene;
  features: Float64Array[];
  sentences: Reference[];
  references: Reference[];
};

export type Recipe = {
  /** Sentences to pick, or words if that is less. */
  steps: number;
  words: number;
  epochs: number;
  rate: number;
  /** Weight decay. */
  decay: number;
  /** How sharply better gains are preferred. */
  sharpness: number;
  /** What ROUGE-2 counts against ROUGE-1. */
  two: number;
  /** Gains are divided by the number of words to this power. */
  cost: number;
  /** Share of the epochs, the last ones, that follow the ranker’s own picks. */
  own: number;
  /** Runs whose weights are averaged: chance has less to say. */
  runs: number;
};

export const WIDTH = FEATURES.length + GAINS.length;
const BATCH = 16;
const WANDER = 0.3;
const NEAREST = 6;

/**
 * Weights of a linear ranker that picks sentences one after the other. At each step it learns to
 * prefer what adds most to the summary’s ROUGE, as a softmax over all candidates (NeuSum: Zhou et
 * al. 2018), by Adam. First the picks that would have been best lead the way, with some going
 * astray, then its own, so that it meets the states it will be in (DAgger: Ross, Gordon and Bagnell
 * 2011). The same examples and seed give the same weights.
 */
export function trainRanker(examples: Example[], recipe: Recipe): Float64Array {
  const sum = new Float64Array(WIDTH);
  for (let run = 1; run <= recipe.runs; run++)
    trainOnce(examples, recipe, run).forEach((weight, k) => {
      sum[k] = sum[k]! + weight / recipe.runs;
    });
  return sum;
}

function trainOnce(examples: Example[], recipe: Recipe, seed: number): Float64Array {
  const random = createRandom(seed);
  const scales = measureScales(examples);
  const weights = new Float64Array(WIDTH);
  const adam = createAdam(WIDTH, recipe.decay);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    shuffle(order, random);
    const rate = recipe.rate * (1 - epoch / recipe.epochs + 0.05);
    const leads = epoch < recipe.epochs * (1 - recipe.own);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = { slope: new Float64Array(WIDTH), count: 0 };
      for (const at of order.slice(from, from + BATCH))
        learnFrom(
          examples[at] as Example,
          weights,
          scales,
          recipe,
          leads ? random : undefined,
          batch,
        );
      if (batch.count > 0) adam(weights, batch.slope, batch.count, rate);
    }
  }
  return weights.map((weight, k) => weight / scales[k]!);
}

type Batch = { slope: Float64Array; count: number };

/** Goes through one example step by step and adds to the batch’s slope what it would teach. */
function learnFrom(
  { scene, features, sentences, references }: Example,
  weights: Float64Array,
  scales: Float64Array,
  recipe: Recipe,
  random: (() => number) | undefined,
  batch: Batch,
): void {
  const selection = startSelection(scene, features);
  const scoring = startScoring(references);
  const textOf = (candidate: Candidate): Reference[] => candidate.map((at) => sentences[at]!);
  while (selection.picked.length < recipe.steps) {
    const candidates = selection.candidates(recipe.steps - selection.picked.length, recipe.words);
    if (candidates.length === 0) return;
    const before = scoring.value();
    const gains = candidates.map((candidate) => {
      const after = scoring.valueWith(textOf(candidate));
      const gain = after.one - before.one + recipe.two * (after.two - before.two);
      return gain / Math.max(8, wordsOf(scene, candidate)) ** recipe.cost;
    });
    const rows = candidates.map((candidate) => {
      const row = selection.describe(candidate);
      for (let k = 0; k < WIDTH; k++) row[k] = row[k]! / scales[k]!;
      return row;
    });
    const values = rows.map((row) => rateRow(row, weights));
    if (addSlope(rows, softmax(values, 1), gains, recipe.sharpness, batch.slope)) batch.count++;
    const best = random ? wander(gains, random) : indexOfMost(values);
    const candidate = candidates[best]!;
    selection.pick(candidate);
    scoring.add(textOf(candidate));
  }
}

const wordsOf = ({ passages }: Scene, candidate: Candidate): number =>
  candidate.reduce((sum, at) => sum + (passages[at]?.words ?? 0), 0);

function addSlope(
  rows: Float64Array[],
  chances: number[],
  gains: number[],
  sharpness: number,
  slope: Float64Array,
): boolean {
  const [most, least] = [Math.max(...gains), Math.min(...gains)];
  if (most - least < 1e-9) return false;
  const wanted = softmax(
    gains.map((gain) => (gain - most) / (most - least)),
    sharpness,
  );
  rows.forEach((row, c) => {
    const error = chances[c]! - wanted[c]!;
    for (let k = 0; k < WIDTH; k++) slope[k] = slope[k]! + error * row[k]!;
  });
  return true;
}

/** The best, or now and then one of the first. */
function wander(gains: number[], random: () => number): number {
  if (random() < WANDER) return Math.floor(random() * Math.min(gains.length, NEAREST));
  return indexOfMost(gains);
}

/** Standard deviations, so that all weights learn at one pace. */
function measureScales(examples: Example[]): Float64Array {
  const sums = new Float64Array(FEATURES.length);
  const squares = new Float64Array(FEATURES.length);
  let rows = 0;
  for (const { features } of examples)
    for (const row of features) {
      rows++;
      row.forEach((value, k) => {
        sums[k] = sums[k]! + value;
        squares[k] = squares[k]! + value * value;
      });
    }
  return Float64Array.from({ length: WIDTH }, (_, k) => {
    if (k >= FEATURES.length) return 0.3;
    const mean = sums[k]! / rows;
    return Math.max(0.01, Math.sqrt(Math.max(0, squares[k]! / rows - mean * mean)));
  });
}

function createAdam(width: number, decay: number) {
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  let steps = 0;
  return (weights: Float64Array, slope: Float64Array, count: number, rate: number): void => {
    steps++;
    for (let k = 0; k < width; k++) {
      const value = slope[k]! / count + decay * weights[k]!;
      first[k] = 0.9 * first[k]! + 0.1 * value;
      second[k] = 0.999 * second[k]! + 0.001 * value * value;
      const step = first[k]! / (1 - 0.9 ** steps);
      const spread = Math.sqrt(second[k]! / (1 - 0.999 ** steps)) + 1e-8;
      weights[k] = weights[k]! - (rate * step) / spread;
    }
  };
}

function softmax(values: number[], sharpness: number): number[] {
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(sharpness * (value - most)));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

const indexOfMost = (values: number[]): number => values.indexOf(Math.max(...values));

/** The picks of a ranker with these weights, best first; `beyond` goes on up to more words. */
export function pickWith(
  { scene, features }: Example,
  weights: Float64Array,
  recipe: Recipe,
  { steps = recipe.steps, beyond = [] as number[] } = {},
): number[] {
  const selection = startSelection(scene, features);
  for (const words of [recipe.words, ...beyond])
    while (selection.picked.length < steps) {
      const candidates = selection.candidates(steps - selection.picked.length, words);
      if (candidates.length === 0) break;
      const values = candidates.map((candidate) => rateRow(selection.describe(candidate), weights));
      selection.pick(candidates[indexOfMost(values)]!);
    }
  return selection.picked;
}

/** Mean ROUGE F1 of a ranker’s picks, in hundredths. */
export function measurePicks(
  examples: Example[],
  weights: Float64Array,
  recipe: Recipe,
): { one: number; two: number } {
  const sum = { one: 0, two: 0 };
  for (const example of examples) {
    const scoring = startScoring(example.references);
    scoring.add(pickWith(example, weights, recipe).map((at) => example.sentences[at]!));
    const { one, two } = scoring.value();
    sum.one += (100 * one) / examples.length;
    sum.two += (100 * two) / examples.length;
  }
  return sum;
}
