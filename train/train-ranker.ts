import { FEATURES, type Features } from '../src/summary/ranker/features.ts';
import type { Candidate } from '../src/summary/ranker/find-candidates.ts';
import { GAINS } from '../src/summary/ranker/gains.ts';
import type { Scene } from '../src/summary/ranker/scene.ts';
import { startSelection } from '../src/summary/ranker/selection.ts';
import { rateRow } from '../src/summary/ranker/weights-of.ts';
import { createAdam } from './adam.ts';
import { createRandom, shuffle } from './random.ts';

/** Articles with what people made of them, prepared for training. */
export type Example = {
  id: string;
  scene: Scene;
  features: Features;
  /** How much it counts. */
  weight: number;
  judge(): Judge;
};

/** Says what sentences would add to those picked so far, in the eyes of people. */
export type Judge = {
  gainOf(candidate: Candidate): number;
  pick(candidate: Candidate): void;
};

export type Recipe = {
  /** At most this many sentences are picked. */
  steps: number;
  /** And at most this many words. */
  words: number;
  epochs: number;
  rate: number;
  /** Weight decay. */
  decay: number;
  /** How sharply better gains are preferred. */
  sharpness: number;
  /** The share of the epochs, the last ones, that follow the ranker’s own picks. */
  ownShare: number;
  /** How many runs are averaged, so that chance counts less. */
  runs: number;
};

export const WIDTH = FEATURES.length + GAINS.length;
/** Gains depend on what was picked before, so their deviation is not measured but set to this. */
const GAIN_SCALE = 0.3;
const BATCH_EXAMPLES = 16;
/** How often a step strays from the best candidate, and among how many of the first ones. */
const STRAY_CHANCE = 0.3;
const STRAY_AMONG = 6;

/**
 * Trains a linear ranker that picks sentences one after the other, and gives its weights. At each
 * step it learns to prefer what adds most to the summary’s ROUGE, as a softmax over all candidates
 * (NeuSum: Zhou et al. 2018). At first training follows the best picks, straying now and then;
 * later it follows the ranker’s own picks, so that the ranker learns in states that it will meet
 * (DAgger: Ross, Gordon and Bagnell 2011). The same examples give the same weights.
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
    const followsBest = epoch < recipe.epochs * (1 - recipe.ownShare);
    for (let from = 0; from < order.length; from += BATCH_EXAMPLES) {
      const batch = { slope: new Float64Array(WIDTH), count: 0 };
      for (const at of order.slice(from, from + BATCH_EXAMPLES))
        learnFrom(examples[at]!, weights, scales, recipe, followsBest ? random : undefined, batch);
      if (batch.count > 0) adam(weights, batch.slope, batch.count, rate);
    }
  }
  return weights.map((weight, k) => weight / scales[k]!);
}

type Batch = { slope: Float64Array; count: number };

/**
 * Goes through one example step by step and adds what it teaches to the batch’s slope. With
 * `random` it follows the best picks, else those of the weights.
 */
function learnFrom(
  { scene, features, weight, judge }: Example,
  weights: Float64Array,
  scales: Float64Array,
  recipe: Recipe,
  random: (() => number) | undefined,
  batch: Batch,
): void {
  const selection = startSelection(scene, features);
  const judgement = judge();
  while (selection.picked.length < recipe.steps) {
    const candidates = selection.candidates(recipe.steps - selection.picked.length, recipe.words);
    if (candidates.length === 0) return;
    const gains = candidates.map(judgement.gainOf);
    const rows = candidates.map((candidate) => {
      const row = selection.describe(candidate);
      for (let k = 0; k < WIDTH; k++) row[k] = row[k]! / scales[k]!;
      return row;
    });
    const values = rows.map((row) => rateRow(row, weights));
    if (addSlope(rows, softmax(values, 1), gains, { ...recipe, weight }, batch.slope))
      batch.count += weight;
    const best = random ? pickBest(gains, random) : indexOfMost(values);
    const candidate = candidates[best]!;
    selection.pick(candidate);
    judgement.pick(candidate);
  }
}

/** Adds to the slope what moves the chances towards the gains; false if all gains are equal. */
function addSlope(
  rows: Float64Array[],
  chances: number[],
  gains: number[],
  { sharpness, weight }: { sharpness: number; weight: number },
  slope: Float64Array,
): boolean {
  const [most, least] = [Math.max(...gains), Math.min(...gains)];
  if (most - least < 1e-9) return false;
  const wanted = softmax(
    gains.map((gain) => (gain - most) / (most - least)),
    sharpness,
  );
  rows.forEach((row, c) => {
    const error = weight * (chances[c]! - wanted[c]!);
    for (let k = 0; k < WIDTH; k++) slope[k] = slope[k]! + error * row[k]!;
  });
  return true;
}

/** The best candidate, or now and then one of the first in the text. */
function pickBest(gains: number[], random: () => number): number {
  if (random() < STRAY_CHANCE) return Math.floor(random() * Math.min(gains.length, STRAY_AMONG));
  return indexOfMost(gains);
}

/** The standard deviation of each feature of the sentences that may be picked, so that all weights learn at the same pace. */
function measureScales(examples: Example[]): Float64Array {
  const sums = new Float64Array(FEATURES.length);
  const squares = new Float64Array(FEATURES.length);
  let rows = 0;
  for (const { scene, features } of examples)
    for (const [at, { standing }] of scene.passages.entries()) {
      if (standing === 'never') continue;
      const row = features(at);
      rows++;
      row.forEach((value, k) => {
        sums[k] = sums[k]! + value;
        squares[k] = squares[k]! + value * value;
      });
    }
  return Float64Array.from({ length: WIDTH }, (_, k) => {
    if (k >= FEATURES.length) return GAIN_SCALE;
    const mean = sums[k]! / rows;
    return Math.max(0.01, Math.sqrt(Math.max(0, squares[k]! / rows - mean * mean)));
  });
}

function softmax(values: number[], sharpness: number): number[] {
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(sharpness * (value - most)));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

export const indexOfMost = (values: number[]): number => values.indexOf(Math.max(...values));
