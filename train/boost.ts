import type { PackedTrees } from '../src/quotes/learned/trees.ts';
import { bestSplits, RIDGE } from './best-splits.ts';
import { BINS, binFacts } from './bins.ts';
import { toBase64 } from './pack.ts';

/** Answers to questions, as rows of facts; a question's rows stand together. */
export type Rows = {
  facts: Float32Array;
  width: number;
  /** 1 where the answer is right. */
  right: Uint8Array;
  /** Where each question begins, and where the last one ends. */
  starts: Int32Array;
};

const ROUNDS = 120;
const DEPTH = 5;
const RATE = 0.1;

/**
 * Trains trees by gradient boosting (Friedman 2001) for a choice among the answers to each question (softmax, second
 * order as in Chen & Guestrin 2016). There is no chance in it: the same rows give the same trees.
 */
export function trainTrees({ facts, width, right, starts }: Rows): PackedTrees {
  const size = right.length;
  const { cuts, bins } = binFacts(facts, width, size);
  const scores = new Float64Array(size);
  const gradients = new Float64Array(size);
  const curvatures = new Float64Array(size);
  const nodes = 2 ** DEPTH - 1;
  const chosen = new Uint8Array(ROUNDS * nodes);
  const thresholds = new Uint8Array(ROUNDS * nodes).fill(BINS);
  const leaves = new Float64Array(ROUNDS * (nodes + 1));
  const place = new Int32Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    slopes(scores, right, starts, gradients, curvatures);
    place.fill(0);
    for (let depth = 0; depth < DEPTH; depth++) {
      const splits = bestSplits(bins, width, cuts, place, depth, gradients, curvatures);
      splits.forEach(({ fact, bin }, node) => {
        chosen[round * nodes + 2 ** depth - 1 + node] = fact;
        thresholds[round * nodes + 2 ** depth - 1 + node] = bin;
      });
      for (let row = 0; row < size; row++) {
        const node = place[row]!;
        const asked = round * nodes + node;
        const value = bins[row * width + chosen[asked]!]!;
        place[row] = 2 * node + (value > thresholds[asked]! ? 2 : 1);
      }
    }
    const sums = new Float64Array(nodes + 1);
    const weights = new Float64Array(nodes + 1);
    for (let row = 0; row < size; row++) {
      const leaf = place[row]! - nodes;
      sums[leaf] = sums[leaf]! + gradients[row]!;
      weights[leaf] = weights[leaf]! + curvatures[row]!;
    }
    sums.forEach((sum, leaf) => {
      leaves[round * (nodes + 1) + leaf] = (-RATE * sum) / (weights[leaf]! + RIDGE);
    });
    for (let row = 0; row < size; row++)
      scores[row] = scores[row]! + leaves[round * (nodes + 1) + place[row]! - nodes]!;
  }
  return pack(cuts, chosen, thresholds, leaves);
}

/** First and second derivative of the loss at each row: −log of what the right answers have together. */
function slopes(
  scores: Float64Array,
  right: Uint8Array,
  starts: Int32Array,
  gradients: Float64Array,
  curvatures: Float64Array,
): void {
  for (let question = 0; question + 1 < starts.length; question++) {
    const from = starts[question]!;
    const to = starts[question + 1]!;
    let most = Number.NEGATIVE_INFINITY;
    for (let row = from; row < to; row++) most = Math.max(most, scores[row]!);
    let all = 0;
    let rightAll = 0;
    for (let row = from; row < to; row++) {
      const raised = Math.exp(scores[row]! - most);
      all += raised;
      if (right[row]) rightAll += raised;
    }
    for (let row = from; row < to; row++) {
      const raised = Math.exp(scores[row]! - most);
      const share = raised / all;
      gradients[row] = share - (right[row] ? raised / rightAll : 0);
      curvatures[row] = Math.max(share * (1 - share), 1e-6);
    }
  }
}

function pack(
  cuts: number[][],
  facts: Uint8Array,
  thresholds: Uint8Array,
  leaves: Float64Array,
): PackedTrees {
  const scale = leaves.reduce((most, leaf) => Math.max(most, Math.abs(leaf)), 1e-9) / 127;
  return {
    depth: DEPTH,
    scale,
    // Rounded down, so that a value that equals its cut stays at the same side.
    cuts: cuts.map((own) => own.map((cut) => Math.floor(cut * 1e4) / 1e4)),
    facts: toBase64(facts),
    thresholds: toBase64(thresholds),
    leaves: toBase64(Int8Array.from(leaves, (leaf) => Math.round(leaf / scale))),
  };
}
