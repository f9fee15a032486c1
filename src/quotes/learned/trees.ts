import { toBytes } from './table.ts';

/** Boosted trees of one depth: node `n` of a tree has the children `2n + 1` and `2n + 2`. */
export type Trees = {
  depth: number;
  count: number;
  /**
   * A tree's inner nodes, one tree after the other: which fact is asked, and from which value on it
   * goes right.
   */
  facts: Uint8Array;
  thresholds: Float32Array;
  /** 2 ** depth signed bytes a tree. */
  leaves: Int8Array;
  /** What one unit of a leaf is worth. */
  scale: number;
};

/** As they lie in the model file: thresholds as indices into the sorted cuts of their fact. */
export type PackedTrees = {
  depth: number;
  scale: number;
  facts: string;
  cuts: number[][];
  thresholds: string;
  leaves: string;
};

export function readTrees({ depth, scale, cuts, ...packed }: PackedTrees): Trees {
  const facts = toBytes(packed.facts);
  const thresholds = Float32Array.from(
    toBytes(packed.thresholds),
    (cut, node) => cuts[facts[node]!]?.[cut] ?? Number.POSITIVE_INFINITY,
  );
  return {
    depth,
    count: facts.length / (2 ** depth - 1),
    facts,
    thresholds,
    leaves: new Int8Array(toBytes(packed.leaves).buffer),
    scale,
  };
}

/** The node that each tree has reached; one call after the other uses it. */
let reached = new Int32Array(256);

/**
 * The sum of the leaves that the facts lead to. All trees go down together, level by level, and a
 * comparison is added as 0 or 1: down one tree after the other, where each step waits for the last
 * and is a branch that nobody can foresee, takes three times as long.
 */
export function scoreFacts(
  { depth, count, facts, thresholds, leaves, scale }: Trees,
  given: Float32Array,
): number {
  if (reached.length < count) reached = new Int32Array(count);
  const nodes = 2 ** depth - 1;
  reached.fill(0, 0, count);
  for (let level = 0; level < depth; level++)
    for (let tree = 0; tree < count; tree++) {
      const node = reached[tree]!;
      const asked = tree * nodes + node;
      const right = Number(given[facts[asked]!]! >= thresholds[asked]!);
      reached[tree] = 2 * node + 1 + right;
    }
  let sum = 0;
  for (let tree = 0; tree < count; tree++)
    sum += leaves[tree * (nodes + 1) + reached[tree]! - nodes]!;
  return sum * scale;
}
