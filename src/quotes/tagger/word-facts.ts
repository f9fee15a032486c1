import { hashText } from '../../text/hash.ts';
import { TOKEN_FACTS as FACT, type TellToken } from './fact-numbers.ts';
import { type View, wordBeside } from './view.ts';
import type { WordView } from './word-view.ts';

/** A token is also told of the words up to so many tokens away. */
export const REACH = 3;

const WORD_AT = [
  FACT.wordThreeBefore,
  FACT.wordTwoBefore,
  FACT.wordBefore,
  FACT.word,
  FACT.wordAfter,
  FACT.wordTwoAfter,
  FACT.wordThreeAfter,
];
const CLASS_AT = [
  FACT.classThreeBefore,
  FACT.classTwoBefore,
  FACT.classBefore,
  FACT.wordClass,
  FACT.classAfter,
  FACT.classTwoAfter,
  FACT.classThreeAfter,
];
const CLUSTER_AT = [
  FACT.clusterThreeBefore,
  FACT.clusterTwoBefore,
  FACT.clusterBefore,
  FACT.cluster,
  FACT.clusterAfter,
  FACT.clusterTwoAfter,
  FACT.clusterThreeAfter,
];

/**
 * What one word tells of the token that it is (step 0), or that stands so many steps before it
 * (above 0) or behind it. Nothing here depends on the place, so that the sums of its weights can be kept.
 */
export function wordFacts(word: WordView, step: number, tell: TellToken): void {
  const which = step + REACH;
  tell(WORD_AT[which]!, word.hash);
  tell(CLASS_AT[which]!, word.kind);
  tell(CLUSTER_AT[which]!, word.cluster);
  if (step === 0) spellingFacts(word, tell);
}

function spellingFacts({ lower, shape }: WordView, tell: TellToken): void {
  const { length } = lower;
  tell(FACT.always, 0);
  tell(FACT.lastThreeLetters, hashText(lower, Math.max(0, length - 3)));
  tell(FACT.lastTwoLetters, hashText(lower, Math.max(0, length - 2)));
  tell(FACT.firstThreeLetters, hashText(lower, 0, Math.min(3, length)));
  tell(FACT.shape, shape);
}

/** What a word and its neighbours tell together: in pairs and threes, by word, class and cluster. */
export function pairFacts(view: View, at: number, tell: TellToken): void {
  const own = view.words[at]!;
  const before = wordBeside(view, at, -1);
  const after = wordBeside(view, at, 1);
  const twoBefore = wordBeside(view, at, -2);
  const twoAfter = wordBeside(view, at, 2);
  const { kind } = own;
  tell(FACT.classBeforeAndOwn, before.kind * 64 + kind);
  tell(FACT.classOwnAndAfter, kind * 64 + after.kind);
  tell(FACT.classBeforeOwnAfter, (before.kind * 64 + kind) * 64 + after.kind);
  tell(FACT.classesTwoBeforeAndOwn, (twoBefore.kind * 64 + before.kind) * 64 + kind);
  tell(FACT.classesOwnAndTwoAfter, (kind * 64 + after.kind) * 64 + twoAfter.kind);
  tell(FACT.wordAndClassAfter, own.hash, after.kind);
  tell(FACT.wordAndClassBefore, own.hash, before.kind);
  tell(FACT.clusterBeforeAndOwn, before.cluster * 256 + own.cluster);
  tell(FACT.clusterOwnAndAfter, own.cluster * 256 + after.cluster);
}
