import { AROUND_CUES, CUE_SHARES, cueFacts, TO_RIGHT_CUE } from './cue-facts.ts';
import type { TellToken } from './fact-numbers.ts';
import { PLACE, placeFacts } from './place-facts.ts';
import { BY_QUOTATION, quotationFacts } from './quotation-facts.ts';
import type { State } from './state.ts';
import type { View } from './view.ts';
import { pairFacts } from './word-facts.ts';

/** What is told of a token by its states alone. */
export const STATES: State[] = [PLACE, CUE_SHARES, AROUND_CUES, TO_RIGHT_CUE, BY_QUOTATION];

/** What only this token is told, beside what its words, its quotation and its states tell wherever they stand. */
export function tokenFacts(view: View, at: number, tell: TellToken): void {
  pairFacts(view, at, tell);
  quotationFacts(view, at, tell);
  cueFacts(view, at, tell);
  placeFacts(view, at, tell);
}
