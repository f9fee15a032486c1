import type { PackedTrees } from '../src/quotes/learned/trees.ts';
import { bestSplits, RIDGE } from './best-splits.ts';
import { BINS, binFacts } from './bins.ts';
import { toBase64 } from './pack-table.ts';

/** Answers to questions, as rows of facts; the rows of a question stand together. */
export type Rows = {
  facts: Float32Array;
  /** Facts in a row. */
  width: number;
  /** 1 where the answer is right. */
  right: Uint8Array;
  /** Where each question begins, and where the last one ends. */
  starts: Int32Array;
};

const ROUNDS = 120;
const DEPTH = 5;
/** Inner nodes of a tree; it has one leaf more. */
const NODES = 2 ** DEPTH - 1;
const RATE = 0.1;
const MIN_CURVATURE = 1e-6;

/** The first and second derivative of the loss at each row. */
type Slopes = { gradients: Float64Array; curvatures: Float64Array };

/** The facts of all rows, sorted into bins by the cuts of each fact. */
type Binned = { width: number; cuts: number[][]; bins: Uint8Array };

/**
 * For each inner node which fact is asked, and above which bin a row goes right; then the leaves.
 */
type Tree = { facts: Uint8Array; thresholds: Uint8Array; leaves: Float64Array };

/**
 * Trains trees by gradient boosting (Friedman 2001) for a choice among the answers to each question
 * (softmax, second order as in Chen & Guestrin 2016). There is no chance in it: the same rows give
 * the same trees.
 */
export function trainTrees({ facts, width, right, starts }: Rows): PackedTrees {
  const size = right.length;
  const binned = { width, ...binFacts(facts, width, size) };
  const scores = new Float64Array(size);
  const trees = Array.from({ length: ROUNDS }, () => {
    const slopes = slopesOf(scores, right, starts);
    const place = new Int32Array(size);
    const tree = growTree(binned, slopes, place);
    place.forEach((node, row) => {
      scores[row]! += tree.leaves[node - NODES]!;
    });
    return tree;
  });
  return pack(binned.cuts, trees);
}

/** The loss of a question is −log of the likelihood that its right answers have together. */
function slopesOf(scores: Float64Array, right: Uint8Array, starts: Int32Array): Slopes {
  const gradients = new Float64Array(scores.length);
  const curvatures = new Float64Array(scores.length);
  for (let question = 0; question + 1 < starts.length; question++) {
    const from = starts[question]!;
    const to = starts[question + 1]!;
    const most = Math.max(...scores.subarray(from, to));
    let all = 0;
    let allRight = 0;
    for (let row = from; row < to; row++) {
      const raised = Math.exp(scores[row]! - most);
      all += raised;
      if (right[row]) allRight += raised;
    }
    for (let row = from; row < to; row++) {
      const raised = Math.exp(scores[row]! - most);
      const share = raised / all;
      gradients[row] = share - (right[row] ? raised / allRight : 0);
      curvatures[row] = Math.max(share * (1 - share), MIN_CURVATURE);
    }
  }
  return { gradients, curvatures };
}

/** Grows one tree; `place` says at the end in which leaf each row is, counted after the nodes. */
function growTree({ width, cuts, bins }: Binned, slopes: Slopes, place: Int32Array): Tree {
  const { gradients, curvatures } = slopes;
  const facts = new Uint8Array(NODES);
  const thresholds = new Uint8Array(NODES).fill(BINS);
  for (let depth = 0; depth < DEPTH; depth++) {
    const splits = bestSplits(bins, width, cuts, place, depth, gradients, curvatures);
    splits.forEach(({ fact, bin }, at) => {
      const node = 2 ** depth - 1 + at;
      facts[node] = fact;
      thresholds[node] = bin;
    });
    for (let row = 0; row < place.length; row++) {
      const node = place[row]!;
      const value = bins[row * width + facts[node]!]!;
      place[row] = 2 * node + (value > thresholds[node]! ? 2 : 1);
    }
  }
  return { facts, thresholds, leaves: leavesOf(slopes, place) };
}

function leavesOf({ gradients, curvatures }: Slopes, place: Int32Array): Float64Array {
  const sums = new Float64Array(NODES + 1);
  const weights = new Float64Array(NODES + 1);
  place.forEach((node, row) => {
    sums[node - NODES]! += gradients[row]!;
    weights[node - NODES]! += curvatures[row]!;
  });
  return sums.map((sum, leaf) => (-RATE * sum) / (weights[leaf]! + RIDGE));
}

function pack(cuts: number[][], trees: Tree[]): PackedTrees {
  const leaves = trees.flatMap((tree) => [...tree.leaves]);
  const scale = leaves.reduce((most, leaf) => Math.max(most, Math.abs(leaf)), 1e-9) / 127;
  const bytesOf = (table: 'facts' | 'thresholds'): string =>
    toBase64(Uint8Array.from(trees.flatMap((tree) => [...tree[table]])));
  return {
    depth: DEPTH,
    scale,
    // Rounded down, so that a value that equals its cut stays on the same side.
    cuts: cuts.map((own) => own.map((cut) => Math.floor(cut * 1e4) / 1e4)),
    facts: bytesOf('facts'),
    thresholds: bytesOf('thresholds'),
    leaves: toBase64(Int8Array.from(leaves, (leaf) => Math.round(leaf / scale))),
  };
}
