import { AFTER, BEFORE, COUNT, IMPOSSIBLE, OPENERS } from './labels.ts';

/** Margins a token: nothing, source, cue, content. */
export const MARGINS = 4;

/**
 * How far each role of a token lies behind the best labelling (max-marginals, forward and backward Viterbi): 0 for
 * the role it was given, below 0 for the others, MARGINS numbers a token. Arguments as in `decode`.
 */
export function readMargins(
  emissions: Float32Array,
  offset: number,
  size: number,
  places: Uint8Array,
  transitions: Float32Array,
  margins: Float32Array,
): void {
  const forward = forwardScores(emissions, offset, size, places, transitions);
  const backward = new Float32Array(size * COUNT);
  for (let at = size - 2; at >= 0; at--) {
    const allowed = AFTER[places[offset + at + 1]!]!;
    for (let label = 0; label < COUNT; label++) {
      let best = IMPOSSIBLE;
      for (const next of allowed[label]!) {
        const score =
          backward[(at + 1) * COUNT + next]! +
          emissions[(offset + at + 1) * COUNT + next]! +
          transitions[label * COUNT + next]!;
        if (score > best) best = score;
      }
      backward[at * COUNT + label] = best;
    }
  }
  for (let at = 0; at < size; at++) {
    const base = (offset + at) * MARGINS;
    margins.fill(IMPOSSIBLE, base, base + MARGINS);
    let best = IMPOSSIBLE;
    for (let label = 0; label < COUNT; label++) {
      const through = forward[at * COUNT + label]! + backward[at * COUNT + label]!;
      const role = base + ((label + 1) >> 1);
      if (through > margins[role]!) margins[role] = through;
      if (through > best) best = through;
    }
    for (let role = base; role < base + MARGINS; role++) margins[role] = margins[role]! - best;
  }
}

function forwardScores(
  emissions: Float32Array,
  offset: number,
  size: number,
  places: Uint8Array,
  transitions: Float32Array,
): Float32Array {
  const forward = new Float32Array(size * COUNT);
  for (let at = 0; at < size; at++) {
    const place = places[offset + at]!;
    const before = BEFORE[place]!;
    for (let label = 0; label < COUNT; label++) {
      let best = at === 0 && OPENERS[place]?.[label] ? 0 : IMPOSSIBLE;
      for (const previous of at > 0 ? before[label]! : []) {
        const score =
          forward[(at - 1) * COUNT + previous]! + transitions[previous * COUNT + label]!;
        if (score > best) best = score;
      }
      forward[at * COUNT + label] = best + emissions[(offset + at) * COUNT + label]!;
    }
  }
  return forward;
}
