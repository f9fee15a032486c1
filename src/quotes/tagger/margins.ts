import { forwardScores } from './forward-scores.ts';
import { AFTER, IMPOSSIBLE, LABEL_COUNT, type Run } from './labels.ts';

/**
 * Margins of a token, one for each role: nothing, source, cue, content. A margin says how far the
 * best labelling with this role scores behind the best of all: 0 for the role that the token was
 * given, below 0 for the others.
 */
export const MARGINS = 4;

/** Writes the margins of each token (max-marginals, by forward and backward Viterbi). */
export function readMargins(run: Run, margins: Float32Array, forward = forwardScores(run)): void {
  const backward = backwardScores(run);
  for (let at = 0; at < run.size; at++) {
    const base = (run.offset + at) * MARGINS;
    for (let role = base; role < base + MARGINS; role++) margins[role] = IMPOSSIBLE;
    let best = IMPOSSIBLE;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const through = forward[at * LABEL_COUNT + label]! + backward[at * LABEL_COUNT + label]!;
      const role = base + ((label + 1) >> 1);
      margins[role] = Math.max(margins[role]!, through);
      best = Math.max(best, through);
    }
    for (let role = base; role < base + MARGINS; role++) margins[role] = margins[role]! - best;
  }
}

/** The best score from each token with each label to the end, that token left out. */
function backwardScores({ emissions, offset, size, places, transitions }: Run): Float32Array {
  const backward = new Float32Array(size * LABEL_COUNT);
  for (let at = size - 2; at >= 0; at--) {
    const allowed = AFTER[places[offset + at + 1]!]!;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const nexts = allowed[label]!;
      let best = IMPOSSIBLE;
      for (let which = 0; which < nexts.length; which++) {
        const next = nexts[which]!;
        const score =
          backward[(at + 1) * LABEL_COUNT + next]! +
          emissions[(offset + at + 1) * LABEL_COUNT + next]! +
          transitions[label * LABEL_COUNT + next]!;
        best = Math.max(best, score);
      }
      backward[at * LABEL_COUNT + label] = best;
    }
  }
  return backward;
}
