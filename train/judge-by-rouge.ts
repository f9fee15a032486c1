import type { Candidate } from '../src/summary/ranker/find-candidates.ts';
import type { Passage } from '../src/summary/ranker/passages.ts';
import { type CountedText, startScoring } from './rouge.ts';
import type { Judge } from './train-ranker.ts';

export type RougeTaste = {
  /** How much ROUGE-2 counts compared with ROUGE-1. */
  bigramWeight: number;
  /** Gains are divided by the number of words to this power. */
  lengthPower: number;
};

/** Fewer words count as so many. */
const MIN_WORDS = 8;

/** Judges by what sentences add to the ROUGE of a summary against those that people wrote. */
export function judgeByRouge(
  passages: Passage[],
  sentences: CountedText[],
  references: CountedText[],
  { bigramWeight, lengthPower }: RougeTaste,
): Judge {
  const scoring = startScoring(references);
  const textOf = (candidate: Candidate): CountedText[] => candidate.map((at) => sentences[at]!);
  return {
    gainOf(candidate) {
      const before = scoring.value();
      const after = scoring.valueWith(textOf(candidate));
      const gain = after.one - before.one + bigramWeight * (after.two - before.two);
      const words = candidate.reduce((sum, at) => sum + passages[at]!.words, 0);
      return gain / Math.max(MIN_WORDS, words) ** lengthPower;
    },
    pick: (candidate) => scoring.add(textOf(candidate)),
  };
}
