import type { Lexicon } from '../src/quotes/learned/model.ts';
import type { PackedTable } from '../src/quotes/learned/table.ts';
import { decodeLabels } from '../src/quotes/tagger/decode-labels.ts';
import { IMPOSSIBLE, LABEL_COUNT } from '../src/quotes/tagger/labels.ts';
import { paragraphsOf } from '../src/quotes/tagger/paragraphs-of.ts';
import { readTokenKeys } from '../src/quotes/tagger/read-token-keys.ts';
import { partitionPoint } from '../src/text/partition-point.ts';
import { type Document, goldLabels, UNKNOWN } from './gold.ts';
import { packTable } from './pack-table.ts';
import { createRandom, shuffle } from './random.ts';

/** Rows kept in the model: more add size and nothing else. */
const MAX_ROWS = 44_000;
/** One order of paragraphs favours some; the mean of three hardly does. */
const RUNS = 3;

/** The facts of an article's tokens as rows of weights, those of token `i` from `starts[i]` on. */
type Prepared = { starts: Int32Array; rows: Int32Array; gold: Uint8Array };

/** A paragraph to learn from. */
type Job = Prepared & { first: number; size: number; complete: boolean };

/**
 * Weights and, for their average over all steps, the sum of each change times the step in which it
 * was made.
 */
type Averaged = { weights: Float32Array; sums: Float32Array };

export type TaggerWeights = { tagger: PackedTable; transitions: number[] };

/**
 * Trains the tagger: the mean of some averaged structured perceptrons (Collins 2002), which differ
 * in the order of paragraphs alone. The seed decides that order. Labels that the annotation leaves open
 * are guessed anew each time (latent structured perceptron: Sun et al. 2009).
 */
export function trainTagger(
  documents: Document[],
  lexicon: Lexicon,
  { epochs, seed }: { epochs: number; seed: number },
): TaggerWeights {
  const { jobs, keys } = prepare(documents, lexicon);
  const random = createRandom(seed);
  const mean = new Float32Array(keys.length * LABEL_COUNT);
  const meanTransitions = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  for (let run = 0; run < RUNS; run++) {
    const perceptron = createPerceptron(mean.length, Math.max(...jobs.map(({ size }) => size)));
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(jobs, random);
      for (const job of jobs) perceptron.learn(job);
    }
    perceptron.addAverage(mean, meanTransitions);
  }
  const rows = Array.from(keys, (key, row) => ({
    key,
    weights: Array.from(mean.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT)),
  }));
  return {
    tagger: packTable(rows, LABEL_COUNT, MAX_ROWS),
    transitions: Array.from(meanTransitions, (score) => Math.round(score * 1e4) / 1e4),
  };
}

function createPerceptron(size: number, longest: number) {
  const facts = createAveraged(size);
  const transitions = createAveraged(LABEL_COUNT * LABEL_COUNT);
  const emissions = new Float32Array(longest * LABEL_COUNT);
  const labels = new Uint8Array(longest);
  const right = new Uint8Array(longest);
  // Told to keep quotations whole, it would not learn where they are.
  const places = new Uint8Array(longest);
  let step = 1;
  return { learn, addAverage };

  /** Labels a paragraph and, where it is wrong, moves the weights towards the right labels. */
  function learn(job: Job): void {
    const { size } = job;
    scoreTokens(job, facts.weights, emissions);
    const run = { offset: 0, size, emissions, places, transitions: transitions.weights };
    decodeLabels(run, labels);
    readRight(job);
    for (let at = 0; at < size; at++) {
      if (right[at] !== labels[at]) learnToken(job, at, right[at]!, labels[at]!);
      if (at > 0) learnTransition(right[at - 1]!, right[at]!, labels[at - 1]!, labels[at]!);
    }
    step++;
  }

  /** The annotated labels; where some are unknown, the likeliest that agree with the others. */
  function readRight({ gold, first, size, complete }: Job): void {
    if (complete) {
      right.set(gold.subarray(first, first + size));
      return;
    }
    for (let at = 0; at < size; at++)
      for (let label = 0; label < LABEL_COUNT; label++)
        if (gold[first + at] !== UNKNOWN && gold[first + at] !== label)
          emissions[at * LABEL_COUNT + label] = IMPOSSIBLE;
    decodeLabels({ offset: 0, size, emissions, places, transitions: transitions.weights }, right);
  }

  function learnToken({ starts, rows, first }: Job, at: number, right: number, wrong: number) {
    for (let fact = starts[first + at]!; fact < starts[first + at + 1]!; fact++) {
      const row = rows[fact]!;
      if (row < 0) continue;
      change(facts, row + right, 1, step);
      change(facts, row + wrong, -1, step);
    }
  }

  function learnTransition(rightBefore: number, right: number, wrongBefore: number, wrong: number) {
    if (right === wrong && rightBefore === wrongBefore) return;
    change(transitions, rightBefore * LABEL_COUNT + right, 1, step);
    change(transitions, wrongBefore * LABEL_COUNT + wrong, -1, step);
  }

  /** Adds a run's share of the mean over all runs. */
  function addAverage(mean: Float32Array, meanTransitions: Float32Array): void {
    addShare(mean, facts, step);
    addShare(meanTransitions, transitions, step);
  }
}

const createAveraged = (size: number): Averaged => ({
  weights: new Float32Array(size),
  sums: new Float32Array(size),
});

function change({ weights, sums }: Averaged, at: number, by: number, step: number): void {
  weights[at]! += by;
  sums[at]! += by * step;
}

function addShare(mean: Float32Array, { weights, sums }: Averaged, steps: number): void {
  for (let at = 0; at < mean.length; at++) mean[at]! += (weights[at]! - sums[at]! / steps) / RUNS;
}

function scoreTokens(
  { starts, rows, first, size }: Job,
  weights: Float32Array,
  emissions: Float32Array,
): void {
  emissions.fill(0, 0, size * LABEL_COUNT);
  for (let at = 0; at < size; at++)
    for (let fact = starts[first + at]!; fact < starts[first + at + 1]!; fact++) {
      const row = rows[fact]!;
      if (row < 0) continue;
      for (let label = 0; label < LABEL_COUNT; label++)
        emissions[at * LABEL_COUNT + label]! += weights[row + label]!;
    }
}

/** Gives each fact met twice or more a row; the others teach nothing. */
function prepare(documents: Document[], lexicon: Lexicon): { jobs: Job[]; keys: Int32Array } {
  const described = documents.map(({ doc }) => {
    const { starts, keys } = readTokenKeys(doc, lexicon);
    return { starts, keys: keys.slice() };
  });
  const keys = keysMetTwice(described.map((one) => one.keys));
  const jobs = documents.flatMap((document, at) => {
    const { starts, keys: own } = described[at]!;
    const rows = own.map((key) => rowOf(keys, key));
    const gold = goldLabels(document);
    return paragraphsOf(document.doc.units).map(({ first, last }) => ({
      starts,
      rows,
      gold,
      first,
      size: last - first + 1,
      complete: !gold.subarray(first, last + 1).includes(UNKNOWN),
    }));
  });
  return { jobs, keys };
}

/** In rising order. */
function keysMetTwice(lists: Int32Array[]): Int32Array {
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const keys of lists) {
    all.set(keys, end);
    end += keys.length;
  }
  all.sort();
  return all.filter((key, at) => key === all[at + 1] && key !== all[at - 1]);
}

/** Where a key's weights begin; -1 if it has none. */
function rowOf(keys: Int32Array, key: number): number {
  const at = partitionPoint(keys, (other) => other < key);
  return keys[at] === key ? at * LABEL_COUNT : -1;
}
