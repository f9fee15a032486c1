import { cueFacts } from './cue-facts.ts';
import type { TellToken } from './fact-numbers.ts';
import { placeFacts } from './place-facts.ts';
import { quotationFacts } from './quotation-facts.ts';
import type { View } from './view.ts';
import { pairFacts } from './word-facts.ts';

/** What only this token is told, beside what its words and its quotation tell wherever they stand. */
export function tokenFacts(view: View, at: number, tell: TellToken): void {
  pairFacts(view, at, tell);
  quotationFacts(view, at, tell);
  cueFacts(view, at, tell);
  placeFacts(view, at, tell);
}
