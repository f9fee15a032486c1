import { BEFORE, COUNT, IMPOSSIBLE, OPENERS } from './labels.ts';

/**
 * The best label sequence of `size` tokens (Viterbi 1967). `emissions` holds COUNT scores a token, from token
 * `offset` on, `places` where each stands (see `mayFollow`); `transitions` COUNT × COUNT scores, from row to
 * column. Labels are written to `labels`.
 */
export function decode(
  emissions: Float32Array,
  offset: number,
  size: number,
  places: Uint8Array,
  transitions: Float32Array,
  labels: Uint8Array,
): void {
  if (size === 0) return;
  const back = new Uint8Array(size * COUNT);
  let scores = new Float32Array(COUNT);
  let next = new Float32Array(COUNT);
  const opening = OPENERS[places[offset]!] as boolean[];
  for (let label = 0; label < COUNT; label++)
    scores[label] = opening[label] ? emissions[offset * COUNT + label]! : IMPOSSIBLE;
  for (let at = 1; at < size; at++) {
    const allowed = BEFORE[places[offset + at]!]!;
    for (let label = 0; label < COUNT; label++) {
      let best = IMPOSSIBLE * 2;
      let from = 0;
      for (const previous of allowed[label]!) {
        const score = scores[previous]! + transitions[previous * COUNT + label]!;
        if (score > best) {
          best = score;
          from = previous;
        }
      }
      next[label] = best + emissions[(offset + at) * COUNT + label]!;
      back[at * COUNT + label] = from;
    }
    [scores, next] = [next, scores];
  }
  let label = 0;
  for (let other = 1; other < COUNT; other++) if (scores[other]! > scores[label]!) label = other;
  for (let at = size - 1; at >= 0; at--) {
    labels[offset + at] = label;
    label = back[at * COUNT + label]!;
  }
}
