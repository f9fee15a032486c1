import { stepOf } from '../learned/step-of.ts';
import { countUpToThree } from './count-up-to-three.ts';
import { DISTANCES, TOKEN_FACTS as FACT, type TellToken } from './fact-numbers.ts';
import type { State } from './state.ts';
import type { View } from './view.ts';
import { NO_WORD } from './word-view.ts';

/** Where a token stands in its unit and paragraph, and what these hold: bits from the lowest. */
export const PLACE: State = {
  count: 2 ** 11,
  stateOf(view, at) {
    const first = view.unitFirst[at]!;
    const inUnit = stepOf(at - first, DISTANCES);
    const commas = countUpToThree(view.commas, first, at);
    const endsUnit = view.unitLast[at]! - at < 3 ? 1 : 0;
    const opensParagraph = first === view.paragraphFirst[at] ? 1 : 0;
    const unit = view.unitQuoted[at]! * 2 + view.unitCued[at]!;
    const paragraph = view.paragraphQuoted[at]! * 2 + view.paragraphCued[at]!;
    return (
      inUnit |
      (commas << 3) |
      (endsUnit << 5) |
      (opensParagraph << 6) |
      (unit << 7) |
      (paragraph << 9)
    );
  },
  tellOf(state, tell) {
    const inUnit = state & 7;
    const commas = (state >> 3) & 3;
    const unit = (state >> 7) & 3;
    tell(FACT.placeInUnit, inUnit);
    tell(FACT.endsUnit, (state >> 5) & 1);
    tell(FACT.unitQuotedAndCued, unit);
    tell(FACT.opensParagraph, (state >> 6) & 1);
    tell(FACT.paragraphQuotedAndCued, state >> 9);
    tell(FACT.commasInUnit, commas);
    tell(FACT.commasInUnitQuotedAndCued, (commas * 4 + unit) * 16 + inUnit);
  },
};

/** What the words say that open its unit, and a pronoun beside a cue. */
export function placeFacts(view: View, at: number, tell: TellToken): void {
  const { words, cueLeft, cueRight } = view;
  const first = view.unitFirst[at]!;
  tell(FACT.firstWordOfUnit, words[first]!.hash, stepOf(at - first, DISTANCES));
  if (at - first < 2) startFacts(view, at, tell);
  if (words[at]!.pronoun)
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
