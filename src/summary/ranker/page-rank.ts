import type { Likeness } from './likeness.ts';

const DAMPING = 0.85;
const MAX_ROUNDS = 30;
/** The ranks have settled when all of them together move less than this in a round. */
const SETTLED = 1e-4;

/**
 * PageRank of sentences over their likeness (TextRank: Mihalcea and Tarau 2004; LexRank: Erkan and
 * Radev 2004), by power iteration. The ranks sum to 1. A sentence that is like no other shares its
 * rank equally among all.
 */
export function pageRank(likeness: Likeness): Float64Array {
  const { size } = likeness;
  const totals = totalLikeness(likeness);
  let ranks: Float64Array = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = passOn(ranks, totals, likeness);
    const moved = next.reduce((sum, rank, at) => sum + Math.abs(rank - ranks[at]!), 0);
    ranks = next;
    if (moved < SETTLED) break;
  }
  return ranks;
}

/** How alike each sentence is to all others together. */
function totalLikeness({ size, values }: Likeness): Float64Array {
  const totals = new Float64Array(size);
  for (let from = 0; from < size; from++)
    for (let to = 0; to < size; to++) totals[from] = totals[from]! + values[from * size + to]!;
  return totals;
}

/** One round: each sentence passes its rank on to the others, in proportion to their likeness. */
function passOn(
  ranks: Float64Array,
  totals: Float64Array,
  { size, values }: Likeness,
): Float64Array {
  const received = new Float64Array(size);
  let shared = 0;
  for (let from = 0; from < size; from++) {
    const rank = ranks[from]!;
    if (totals[from] === 0) {
      shared += rank;
      continue;
    }
    const share = rank / totals[from]!;
    const row = from * size;
    for (let to = 0; to < size; to++) received[to] = received[to]! + values[row + to]! * share;
  }
  return received.map((value) => (1 - DAMPING) / size + DAMPING * (value + shared / size));
}
