import { BEFORE, IMPOSSIBLE, LABEL_COUNT, OPENERS, type Run } from './labels.ts';

/** Finds the allowed label sequence that scores best (Viterbi 1967), and writes it to `labels`. */
export function decodeLabels(run: Run, labels: Uint8Array): void {
  const { emissions, offset, size, places, transitions } = run;
  if (size === 0) return;
  const back = new Uint8Array(size * LABEL_COUNT);
  let scores = new Float32Array(LABEL_COUNT);
  let next = new Float32Array(LABEL_COUNT);
  const opening = OPENERS[places[offset]!]!;
  for (let label = 0; label < LABEL_COUNT; label++)
    scores[label] = opening[label] ? emissions[offset * LABEL_COUNT + label]! : IMPOSSIBLE;
  for (let at = 1; at < size; at++) {
    const allowed = BEFORE[places[offset + at]!]!;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let best = IMPOSSIBLE * 2;
      let from = 0;
      for (const previous of allowed[label]!) {
        const score = scores[previous]! + transitions[previous * LABEL_COUNT + label]!;
        if (score > best) {
          best = score;
          from = previous;
        }
      }
      next[label] = best + emissions[(offset + at) * LABEL_COUNT + label]!;
      back[at * LABEL_COUNT + label] = from;
    }
    [scores, next] = [next, scores];
  }
  let label = scores.indexOf(Math.max(...scores));
  for (let at = size - 1; at >= 0; at--) {
    labels[offset + at] = label;
    label = back[at * LABEL_COUNT + label]!;
  }
}
