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
  const links = findLinks(likeness);
  let ranks: Float64Array = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = passOn(ranks, links);
    const moved = next.reduce((sum, rank, at) => sum + Math.abs(rank - ranks[at]!), 0);
    ranks = next;
    if (moved < SETTLED) break;
  }
  return ranks;
}

/**
 * The sentences that are like each sentence, and how alike they are: those of the one `at` stand
 * between `starts[at]` and the next start. Most pairs have no word in common. `totals` is how alike
 * each is to all others together.
 */
type Links = { starts: Int32Array; to: number[]; values: number[]; totals: Float64Array };

function findLinks({ size, values: all }: Likeness): Links {
  const starts = new Int32Array(size + 1);
  const totals = new Float64Array(size);
  const to: number[] = [];
  const values: number[] = [];
  for (let from = 0; from < size; from++) {
    for (let other = 0; other < size; other++) {
      const value = all[from * size + other]!;
      if (value === 0) continue;
      to.push(other);
      values.push(value);
      totals[from] = totals[from]! + value;
    }
    starts[from + 1] = to.length;
  }
  return { starts, to, values, totals };
}

/** One round: each sentence passes its rank on to the others, in proportion to their likeness. */
function passOn(ranks: Float64Array, { starts, to, values, totals }: Links): Float64Array {
  const size = ranks.length;
  const received = new Float64Array(size);
  let shared = 0;
  for (let from = 0; from < size; from++) {
    const rank = ranks[from]!;
    if (totals[from] === 0) {
      shared += rank;
      continue;
    }
    const share = rank / totals[from]!;
    for (let at = starts[from]!; at < starts[from + 1]!; at++)
      received[to[at]!] = received[to[at]!]! + values[at]! * share;
  }
  return received.map((value) => (1 - DAMPING) / size + DAMPING * (value + shared / size));
}
