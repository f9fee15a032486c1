import { hashText } from '../../text/hash.ts';
import { NO_WORD } from './stretch-view.ts';
import { TOKEN_FACTS as FACT, type TellToken } from './token-facts.ts';
import type { View } from './view.ts';

/** The class and the cluster of a word beyond the paragraph. */
const NO_CLASS = 32;
const NO_CLUSTER = 255;

/** The word and up to three to either side: as they are written, by class and by cluster. */
export function wordFacts(view: View, at: number, tell: TellToken): void {
  spellingFacts(view, at, tell);
  classFacts(view, at, tell);
  clusterFacts(view, at, tell);
}

function spellingFacts(view: View, at: number, tell: TellToken): void {
  const { lower } = view.tokens[at]!;
  const before = wordBeside(view, at, -1);
  const twoBefore = wordBeside(view, at, -2);
  tell(FACT.always, 0);
  tell(FACT.word, view.word[at]!);
  tell(FACT.lastThreeLetters, hashText(lower, Math.max(0, lower.length - 3)));
  tell(FACT.lastTwoLetters, hashText(lower, Math.max(0, lower.length - 2)));
  tell(FACT.firstThreeLetters, hashText(lower, 0, 3));
  tell(FACT.shape, view.shape[at]!);
  tell(FACT.wordThreeBefore, wordBeside(view, at, -3));
  tell(FACT.wordTwoBefore, twoBefore);
  tell(FACT.wordBefore, before);
  tell(FACT.wordAfter, wordBeside(view, at, 1));
  tell(FACT.wordTwoAfter, wordBeside(view, at, 2));
  tell(FACT.wordThreeAfter, wordBeside(view, at, 3));
  tell(FACT.wordsTwoBefore, twoBefore, before);
}

function classFacts(view: View, at: number, tell: TellToken): void {
  const word = view.word[at]!;
  const own = view.kind[at]!;
  const twoBefore = classBeside(view, at, -2);
  const before = classBeside(view, at, -1);
  const after = classBeside(view, at, 1);
  const twoAfter = classBeside(view, at, 2);
  tell(FACT.wordClass, own);
  tell(FACT.classTwoBefore, twoBefore);
  tell(FACT.classBefore, before);
  tell(FACT.classAfter, after);
  tell(FACT.classTwoAfter, twoAfter);
  tell(FACT.classBeforeAndOwn, before * 64 + own);
  tell(FACT.classOwnAndAfter, own * 64 + after);
  tell(FACT.classBeforeOwnAfter, (before * 64 + own) * 64 + after);
  tell(FACT.classAndWordAfter, own, wordBeside(view, at, 1));
  tell(FACT.wordBeforeAndClass, wordBeside(view, at, -1), own);
  tell(FACT.classesTwoBeforeAndOwn, (twoBefore * 64 + before) * 64 + own);
  tell(FACT.classesOwnAndTwoAfter, (own * 64 + after) * 64 + twoAfter);
  tell(FACT.wordAndClassAfter, word, after);
  tell(FACT.wordAndClassBefore, word, before);
}

function clusterFacts(view: View, at: number, tell: TellToken): void {
  const own = view.cluster[at]!;
  const before = clusterBeside(view, at, -1);
  const after = clusterBeside(view, at, 1);
  tell(FACT.cluster, own);
  tell(FACT.clusterBefore, before);
  tell(FACT.clusterAfter, after);
  tell(FACT.clusterTwoBefore, clusterBeside(view, at, -2));
  tell(FACT.clusterTwoAfter, clusterBeside(view, at, 2));
  tell(FACT.clusterBeforeAndOwn, before * 256 + own);
  tell(FACT.clusterOwnAndAfter, own * 256 + after);
  tell(FACT.clusterAndWordAfter, own, wordBeside(view, at, 1));
  tell(FACT.wordBeforeAndCluster, wordBeside(view, at, -1), own);
}

const wordBeside = (view: View, at: number, step: number): number =>
  isInParagraph(view, at, step) ? view.word[at + step]! : NO_WORD;

const classBeside = (view: View, at: number, step: number): number =>
  isInParagraph(view, at, step) ? view.kind[at + step]! : NO_CLASS;

const clusterBeside = (view: View, at: number, step: number): number =>
  isInParagraph(view, at, step) ? view.cluster[at + step]! : NO_CLUSTER;

const isInParagraph = (view: View, at: number, step: number): boolean =>
  at + step >= view.paragraphFirst[at]! && at + step <= view.paragraphLast[at]!;
