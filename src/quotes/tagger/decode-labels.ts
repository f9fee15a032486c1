import { forwardScores } from './forward-scores.ts';
import { ALL, BEFORE, IMPOSSIBLE, LABEL_COUNT, type Run } from './labels.ts';

/** Finds the allowed label sequence that scores best, and writes it to `labels`. */
export function decodeLabels(run: Run, labels: Uint8Array, forward = forwardScores(run)): void {
  const { offset, size, places, transitions } = run;
  for (let at = size - 1; at >= 0; at--) {
    const next = labels[offset + at + 1]!;
    const isLast = at === size - 1;
    const allowed = isLast ? ALL : BEFORE[places[offset + at + 1]!]![next]!;
    let label = 0;
    let most = 4 * IMPOSSIBLE;
    for (let which = 0; which < allowed.length; which++) {
      const own = allowed[which]!;
      const step = isLast ? 0 : transitions[own * LABEL_COUNT + next]!;
      const score = forward[at * LABEL_COUNT + own]! + step;
      if (score > most) {
        most = score;
        label = own;
      }
    }
    labels[offset + at] = label;
  }
}
