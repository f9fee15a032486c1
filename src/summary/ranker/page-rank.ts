import type { Likeness } from './likeness.ts';

const DAMPING = 0.85;
const ROUNDS = 30;
const CLOSE = 1e-4;

/**
 * PageRank of sentences over their likeness (TextRank: Mihalcea and Tarau 2004; LexRank: Erkan and Radev 2004), by
 * power iteration; sums to 1. Who is like nobody gives its rank to all alike.
 */
export function pageRank({ size, values }: Likeness): Float64Array {
  const given = new Float64Array(size);
  for (let from = 0; from < size; from++)
    for (let to = 0; to < size; to++) given[from] = given[from]! + values[from * size + to]!;
  let ranks = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(size);
    let alone = 0;
    for (let from = 0; from < size; from++) {
      const rank = ranks[from]!;
      if (given[from] === 0) {
        alone += rank;
        continue;
      }
      const share = rank / given[from]!;
      const row = from * size;
      for (let to = 0; to < size; to++) next[to] = next[to]! + values[row + to]! * share;
    }
    let moved = 0;
    for (let to = 0; to < size; to++) {
      const rank = (1 - DAMPING) / size + DAMPING * (next[to]! + alone / size);
      moved += Math.abs(rank - ranks[to]!);
      next[to] = rank;
    }
    ranks = next;
    if (moved < CLOSE) break;
  }
  return ranks;
}
