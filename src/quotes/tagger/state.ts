import type { TellToken } from './fact-numbers.ts';
import type { View } from './view.ts';

/**
 * Something about a token that is one of a few small numbers, whatever its words: where it stands
 * in its unit, how far the next cue is. What it tells is the same for all tokens in that state, so
 * that the sums of its weights can be kept.
 */
export type State = {
  /** States are below this. */
  count: number;
  stateOf(view: View, at: number): number;
  tellOf(state: number, tell: TellToken): void;
};
