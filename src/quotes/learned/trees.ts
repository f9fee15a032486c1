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

/** The sum of the leaves that the facts lead to. */
export function scoreFacts(
  { depth, count, facts, thresholds, leaves, scale }: Trees,
  given: Float32Array,
): number {
  const nodes = 2 ** depth - 1;
  let sum = 0;
  for (let tree = 0; tree < count; tree++) {
    const base = tree * nodes;
    let node = 0;
    for (let level = 0; level < depth; level++) {
      const asked = base + node;
      const right = given[facts[asked]!]! >= thresholds[asked]!;
      node = 2 * node + (right ? 2 : 1);
    }
    sum += leaves[tree * (nodes + 1) + node - nodes]!;
  }
  return sum * scale;
}
