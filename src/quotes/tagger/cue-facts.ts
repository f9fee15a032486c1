import { mixHash } from '../../text/hash.ts';
import { stepOf } from '../learned/step-of.ts';
import { countUpToThree } from './count-up-to-three.ts';
import { DISTANCES, TOKEN_FACTS as FACT, NO_DISTANCE, type TellToken } from './fact-numbers.ts';
import type { State } from './state.ts';
import { MIN_CUE_SHARE } from './stretch-view.ts';
import type { View } from './view.ts';
import { NO_WORD } from './word-view.ts';

/** How far the nearest cue words of the unit are. */
const toLeftCue = ({ cueLeft }: View, at: number): number =>
  cueLeft[at]! < 0 ? NO_DISTANCE : stepOf(at - cueLeft[at]!, DISTANCES);
const toRightCue = ({ cueRight }: View, at: number): number =>
  cueRight[at]! < 0 ? NO_DISTANCE : stepOf(cueRight[at]! - at, DISTANCES);

/** How cue-like the word is (the upper bits), and the two to either side, in two bits each. */
export const CUE_SHARES: State = {
  count: 2 ** 12,
  stateOf({ tokens, share, paragraphFirst, paragraphLast }, at) {
    let state = tokens[at]!.stretch >= 0 ? IN_QUOTATION : shareStep(share[at]!);
    for (const step of BESIDE) {
      const near = at + step;
      const own = near < paragraphFirst[at]! || near > paragraphLast[at]! ? -1 : share[near]!;
      state = state * 4 + (own < 0 ? 0 : own >= MIN_CUE_SHARE ? 2 : 1);
    }
    return state;
  },
  tellOf(state, tell) {
    tell(FACT.cueShare, state >> 8);
    for (const [which, step] of BESIDE.entries()) {
      const own = (state >> (6 - 2 * which)) & 3;
      if (own > 0) tell(FACT.cueShareNearby, (step + 2) * 2 + own - 1);
    }
  },
};

const BESIDE = [-2, -1, 1, 2];

/** How far the cues are (four bits each), and the class of the word (six). */
export const AROUND_CUES: State = {
  count: 2 ** 14,
  stateOf: (view, at) =>
    (toLeftCue(view, at) * 16 + toRightCue(view, at)) * 64 + view.words[at]!.kind,
  tellOf(state, tell) {
    tell(FACT.cueToLeft, state >> 10);
    tell(FACT.cueToRight, (state >> 6) & 15);
    tell(FACT.cuesAroundAndClass, state);
  },
};

/** How far the cues are, the commas up to the right one, and whether it ends the unit. */
export const TO_RIGHT_CUE: State = {
  count: 2 ** 11,
  stateOf(view, at) {
    const right = view.cueRight[at]!;
    if (right < 0) return NO_DISTANCE;
    const commas = countUpToThree(view.commas, at, right);
    const endsUnit = view.unitLast[at]! - right < 6 ? 1 : 0;
    return ((commas * 2 + endsUnit) * 16 + toLeftCue(view, at)) * 16 + toRightCue(view, at);
  },
  tellOf(state, tell) {
    const toRight = state & 15;
    if (toRight === NO_DISTANCE) return;
    const commas = state >> 9;
    tell(FACT.rightCueEndsUnit, ((state >> 8) & 1) * 16 + toRight);
    tell(FACT.commasToRightCue, commas * 16 + toRight);
    tell(FACT.commasToRightCueAndLeft, state >> 4);
  },
};

/** Which words the nearest cues of the unit are, and what stands beside them. */
export function cueFacts(view: View, at: number, tell: TellToken): void {
  const left = view.cueLeft[at]!;
  const right = view.cueRight[at]!;
  if (left >= 0) leftFacts(view, at, left, tell);
  if (right >= 0) rightFacts(view, at, right, tell);
}

const IN_QUOTATION = 9;

function shareStep(share: number): number {
  if (share < 0) return 0;
  if (share >= 0.7) return 4;
  if (share >= MIN_CUE_SHARE) return 3;
  return share >= 0.1 ? 2 : 1;
}

/** What follows a cue: “said that the crews, …”. */
function leftFacts(view: View, at: number, left: number, tell: TellToken): void {
  const { words, breaks, thats } = view;
  const toLeft = toLeftCue(view, at);
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
function rightFacts(view: View, at: number, right: number, tell: TellToken): void {
  const { words } = view;
  tell(FACT.rightCueAndDistance, words[right]!.hash, toRightCue(view, at));
  tell(FACT.wordBeforeRightCue, (words[right - 1] ?? NO_WORD).hash, right - at < 3 ? 1 : 0);
}
