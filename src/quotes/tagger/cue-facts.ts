import { mixHash } from '../../text/hash.ts';
import { stepOf } from '../learned/step-of.ts';
import { countUpToThree } from './count-up-to-three.ts';
import { DISTANCES, TOKEN_FACTS as FACT, NO_DISTANCE, type TellToken } from './fact-numbers.ts';
import { MIN_CUE_SHARE } from './stretch-view.ts';
import type { View } from './view.ts';
import { NO_WORD } from './word-view.ts';

/** How cue-like the words here are, and where the nearest cue words of the unit stand. */
export function cueFacts(view: View, at: number, tell: TellToken): void {
  const left = view.cueLeft[at]!;
  const right = view.cueRight[at]!;
  const toLeft = left < 0 ? NO_DISTANCE : stepOf(at - left, DISTANCES);
  const toRight = right < 0 ? NO_DISTANCE : stepOf(right - at, DISTANCES);
  shareFacts(view, at, tell);
  tell(FACT.cueToLeft, toLeft);
  tell(FACT.cueToRight, toRight);
  tell(FACT.cuesAroundAndClass, (toLeft * 16 + toRight) * 64 + view.words[at]!.kind);
  if (left >= 0) leftFacts(view, at, left, toLeft, tell);
  if (right >= 0) rightFacts(view, at, right, toLeft, toRight, tell);
}

function shareFacts(
  { tokens, share, paragraphFirst, paragraphLast }: View,
  at: number,
  tell: TellToken,
): void {
  tell(FACT.cueShare, tokens[at]!.stretch >= 0 ? IN_QUOTATION : shareStep(share[at]!));
  for (let step = -2; step <= 2; step++) {
    const near = at + step;
    if (step === 0 || near < paragraphFirst[at]! || near > paragraphLast[at]!) continue;
    const own = share[near]!;
    if (own >= 0) tell(FACT.cueShareNearby, (step + 2) * 2 + (own >= MIN_CUE_SHARE ? 1 : 0));
  }
}

const IN_QUOTATION = 9;

function shareStep(share: number): number {
  if (share < 0) return 0;
  if (share >= 0.7) return 4;
  if (share >= MIN_CUE_SHARE) return 3;
  return share >= 0.1 ? 2 : 1;
}

/** What follows a cue: “said that the crews, …”. */
function leftFacts(view: View, at: number, left: number, toLeft: number, tell: TellToken): void {
  const { words, breaks, thats } = view;
  const cue = words[left]!.hash;
  const next = (words[left + 1] ?? NO_WORD).hash;
  const that = countUpToThree(thats, left, at + 1) > 0 ? 1 : 0;
  const since = countUpToThree(breaks, left, at) * 2 + that;
  tell(FACT.leftCue, cue);
  tell(FACT.leftCueAndDistance, cue, toLeft);
  tell(FACT.leftCueAndNextWord, mixHash(1, cue, next), at - left < 3 ? 1 : 0);
  tell(FACT.sinceLeftCue, since);
  tell(FACT.sinceLeftCueAndNextWord, since * 16 + toLeft, next);
}

/** What comes before a cue: “…, Ada Voss said”. */
function rightFacts(
  view: View,
  at: number,
  right: number,
  toLeft: number,
  toRight: number,
  tell: TellToken,
): void {
  const { words, commas, unitLast } = view;
  const between = countUpToThree(commas, at, right);
  const endsUnit = unitLast[at]! - right < 6 ? 1 : 0;
  tell(FACT.rightCueAndDistance, words[right]!.hash, toRight);
  tell(FACT.wordBeforeRightCue, (words[right - 1] ?? NO_WORD).hash, right - at < 3 ? 1 : 0);
  tell(FACT.rightCueEndsUnit, endsUnit * 16 + toRight);
  tell(FACT.commasToRightCue, between * 16 + toRight);
  tell(FACT.commasToRightCueAndLeft, (between * 2 + endsUnit) * 16 + toLeft);
}
