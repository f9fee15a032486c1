import { addRows, NOTHING, type Weighed } from './add-rows.ts';
import { LABEL_COUNT } from './labels.ts';
import { STATES } from './token-facts.ts';
import type { View } from './view.ts';

/** What each state met so far adds to a token. */
export type StateSums = {
  /** LABEL_COUNT numbers for each state. */
  sums: Int16Array;
  /** Where the sums of a token's states begin. */
  find(view: View, at: number): Int32Array;
};

export function createStateSums(weighed: Weighed): StateSums {
  const all = STATES.reduce((sum, { count }) => sum + count, 0);
  const sums = new Int16Array(all * LABEL_COUNT);
  const known = new Uint8Array(all);
  const found = new Int32Array(STATES.length);
  return { sums, find };

  function find(view: View, at: number): Int32Array {
    let start = 0;
    for (let which = 0; which < STATES.length; which++) {
      const { count, stateOf, tellOf } = STATES[which]!;
      const state = stateOf(view, at);
      const base = (start + state) * LABEL_COUNT;
      if (known[start + state] === 0) {
        tellOf(state, weighed.rows.tell);
        addRows(weighed, NOTHING, sums, base);
        known[start + state] = 1;
      }
      found[which] = base;
      start += count;
    }
    return found;
  }
}
