import { stepOf } from '../learned/step-of.ts';
import { countUpToThree } from './count-up-to-three.ts';
import { DISTANCES, TOKEN_FACTS as FACT, type TellToken } from './fact-numbers.ts';
import type { View } from './view.ts';
import { NO_WORD } from './word-view.ts';

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|his|her|its|their)$/u;

/** Where a token stands in its unit and paragraph, and what these hold. */
export function placeFacts(view: View, at: number, tell: TellToken): void {
  const { words, unitLast, cueLeft, cueRight } = view;
  const first = view.unitFirst[at]!;
  const inUnit = stepOf(at - first, DISTANCES);
  const unit = view.unitQuoted[at]! * 2 + view.unitCued[at]!;
  const commas = countUpToThree(view.commas, first, at);
  tell(FACT.placeInUnit, inUnit);
  tell(FACT.endsUnit, unitLast[at]! - at < 3 ? 1 : 0);
  tell(FACT.firstWordOfUnit, words[first]!.hash, inUnit);
  tell(FACT.unitQuotedAndCued, unit);
  tell(FACT.opensParagraph, first === view.paragraphFirst[at] ? 1 : 0);
  tell(FACT.paragraphQuotedAndCued, view.paragraphQuoted[at]! * 2 + view.paragraphCued[at]!);
  if (at - first < 2) startFacts(view, at, tell);
  tell(FACT.commasInUnit, commas);
  tell(FACT.commasInUnitQuotedAndCued, (commas * 4 + unit) * 16 + inUnit);
  if (PRONOUN.test(words[at]!.lower))
    tell(FACT.pronounBesideCue, cueRight[at] === at + 1 || cueLeft[at] === at - 1 ? 1 : 0);
}

/** What came before the paragraph and the unit. */
function startFacts(
  { tokens, words, unitFirst, paragraphFirst }: View,
  at: number,
  tell: TellToken,
): void {
  const unit = unitFirst[at]!;
  const paragraph = paragraphFirst[at]!;
  const quoted = paragraph > 0 && tokens[paragraph - 1]!.stretch >= 0 ? 1 : 0;
  tell(FACT.wordBeforeParagraph, (words[paragraph - 1] ?? NO_WORD).hash, quoted);
  tell(FACT.wordBeforeUnit, (words[unit - 1] ?? NO_WORD).hash);
}
