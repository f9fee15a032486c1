import type { Lexicon } from '../src/quotes/learned/model.ts';
import type { PackedTable } from '../src/quotes/learned/table.ts';
import { COUNT } from '../src/quotes/tagger/labels.ts';
import { paragraphsOf } from '../src/quotes/tagger/tag-doc.ts';
import { readFeatures } from '../src/quotes/tagger/token-facts.ts';
import { decode } from '../src/quotes/tagger/viterbi.ts';
import { partitionPoint } from '../src/text/partition-point.ts';
import { type Document, goldLabels } from './gold.ts';
import { packTable } from './pack.ts';
import { createRandom, shuffle } from './random.ts';

/** Rows kept in the model: more add size and nothing else. */
const MOST_ROWS = 44_000;
/** One order of paragraphs favours some; the mean of three hardly does. */
const RUNS = 3;

type Prepared = {
  starts: Int32Array;
  rows: Int32Array;
  gold: Uint8Array;
  paragraphs: { first: number; last: number }[];
};

export type TaggerWeights = { tagger: PackedTable; transitions: number[] };

/**
 * Trains the tagger: the mean of some averaged structured perceptrons (Collins 2002), which differ in the order of
 * paragraphs alone. The seed decides that order.
 */
export function trainTagger(
  documents: Document[],
  lexicon: Lexicon,
  { epochs, seed }: { epochs: number; seed: number },
): TaggerWeights {
  const { prepared, keys } = prepare(documents, lexicon);
  const weights = new Float32Array(keys.length * COUNT);
  const sums = new Float32Array(keys.length * COUNT);
  const transitions = new Float32Array(COUNT * COUNT);
  const transitionSums = new Float32Array(COUNT * COUNT);
  const jobs = prepared.flatMap((document) =>
    document.paragraphs.map((paragraph) => ({ document, paragraph })),
  );
  const random = createRandom(seed);
  const longest = Math.max(...jobs.map(({ paragraph: { first, last } }) => last - first + 1));
  const emissions = new Float32Array(longest * COUNT);
  const labels = new Uint8Array(longest);
  // Told to keep quotations whole it would not learn where they are.
  const anywhere = new Uint8Array(longest);
  let step = 1;

  const learn = ({
    document: { starts, rows, gold },
    paragraph: { first, last },
  }: (typeof jobs)[number]): void => {
    const size = last - first + 1;
    emissions.fill(0, 0, size * COUNT);
    for (let at = 0; at < size; at++)
      for (let feature = starts[first + at]!; feature < starts[first + at + 1]!; feature++) {
        const row = rows[feature]!;
        if (row >= 0)
          for (let label = 0; label < COUNT; label++)
            emissions[at * COUNT + label] = emissions[at * COUNT + label]! + weights[row + label]!;
      }
    decode(emissions, 0, size, anywhere, transitions, labels);
    for (let at = 0; at < size; at++) {
      const right = gold[first + at]!;
      const wrong = labels[at]!;
      if (right !== wrong)
        for (let feature = starts[first + at]!; feature < starts[first + at + 1]!; feature++) {
          const row = rows[feature]!;
          if (row < 0) continue;
          change(weights, sums, row + right, 1, step);
          change(weights, sums, row + wrong, -1, step);
        }
      if (at === 0) continue;
      const rightBefore = gold[first + at - 1]!;
      const wrongBefore = labels[at - 1]!;
      if (right === wrong && rightBefore === wrongBefore) continue;
      change(transitions, transitionSums, rightBefore * COUNT + right, 1, step);
      change(transitions, transitionSums, wrongBefore * COUNT + wrong, -1, step);
    }
    step++;
  };

  const mean = new Float32Array(weights.length);
  const meanTransitions = new Float32Array(transitions.length);
  for (let run = 0; run < RUNS; run++) {
    for (const array of [weights, sums, transitions, transitionSums]) array.fill(0);
    step = 1;
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(jobs, random);
      for (const job of jobs) learn(job);
    }
    addAverage(mean, weights, sums, step);
    addAverage(meanTransitions, transitions, transitionSums, step);
  }
  const rows = Array.from(keys, (key, row) => ({
    key,
    weights: Array.from(mean.subarray(row * COUNT, (row + 1) * COUNT)),
  }));
  return {
    tagger: packTable(rows, COUNT, MOST_ROWS),
    transitions: Array.from(meanTransitions, (score) => Math.round(score * 1e4) / 1e4),
  };
}

/** Adds a run's share of the weights as they were on average over its steps. */
function addAverage(
  mean: Float32Array,
  weights: Float32Array,
  sums: Float32Array,
  steps: number,
): void {
  for (let at = 0; at < mean.length; at++)
    mean[at] = mean[at]! + (weights[at]! - sums[at]! / steps) / RUNS;
}

function change(
  weights: Float32Array,
  sums: Float32Array,
  at: number,
  by: number,
  step: number,
): void {
  weights[at] = weights[at]! + by;
  sums[at] = sums[at]! + by * step;
}

/** Gives each feature met twice or more a row; the others teach nothing. */
function prepare(
  documents: Document[],
  lexicon: Lexicon,
): { prepared: Prepared[]; keys: Int32Array } {
  const features = documents.map(({ doc }) => {
    const { starts, keys } = readFeatures(doc, lexicon);
    return { starts, keys: keys.slice() };
  });
  const sorted = new Int32Array(features.reduce((sum, { keys }) => sum + keys.length, 0));
  let end = 0;
  for (const { keys } of features) {
    sorted.set(keys, end);
    end += keys.length;
  }
  sorted.sort();
  const keys = sorted.filter((key, at) => key === sorted[at + 1] && key !== sorted[at - 1]);
  const rowOf = (key: number): number => {
    const at = partitionPoint(keys, (other) => other < key);
    return keys[at] === key ? at * COUNT : -1;
  };
  const prepared = documents.map((document, at) => {
    const { starts, keys: own } = features[at] as (typeof features)[number];
    return {
      starts,
      rows: own.map(rowOf),
      gold: goldLabels(document),
      paragraphs: paragraphsOf(document.doc),
    };
  });
  return { prepared, keys };
}
