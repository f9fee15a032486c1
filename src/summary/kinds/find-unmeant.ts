import type { Sentence } from '../../model.ts';
import { WORD_BEARERS } from '../data/unmeant-words.ts';
import { isFigurative, isSupposing } from './is-figurative.ts';

const BEARER = `(?:(?!of )[\\p{L}\\p{N}-]+ ){0,3}(?:${WORD_BEARERS.join('|')})(?![\\p{L}-])`;
// That is the plot of …, So says the poster; but It sounds like a joke
const TOLD_BEFORE = new RegExp(
  [
    `^(?:(?:or |and )?so|that|this|these|those|such|both|or that)(?: words?| lines?| sentences?)?,? (?:at least,? )?(?:are|at least|claims?|goes|is|promises|reads?|runs?|said|say|says|was|were|went)(?: (?:at least|also|how|not|only|what|where))?,? (?:(?:a|an|his|her|its|the|their|from|in|on|according to|\\p{L}+(?: \\p{L}+)?['’]s?) )+${BEARER}`,
    `^(?:that|so),? at (?:any rate|least),? is (?:how|what) (?:a|an|the|its|his|her|their) ${BEARER}`,
    `^at least(?:,? (?:according to|if you believe|in|so say|on|that is what))? (?:a|an|the|its|his|her|their|one) ${BEARER}`,
    `^(?:all|none) of (?:it|this|that) (?:is|was) (?:not )?(?:a |an )?(?:fiction|invented|joke|made up|real|satire|true)\\b`,
    `^(?:that|this|it) (?:is|was) (?:not |only )?(?:a (?:joke|fantasy|dream|drill|hoax|parody|simulation|thought experiment)|fiction|satire|what (?:a|an|the) (?:[\\p{L}-]+ ){0,3}(?:drill|exercise|scenario|simulation) (?:assumed|assumes|foresaw|foresees))\\b`,
    `^(?:just kidding|april fools?|only joking)\\b`,
  ].join('|'),
  'iu',
);
// In reality, …; the minister said …
const REAL =
  /^(?:actually|but|in (?:fact|reality|truth)|instead|now|officials|so far|the (?:reality|truth)|today|yet)\b|\b(?:according to|announced|reported|said|says|told)\b|\b(?:19|20)\d\d\b/iu;
/** So many sentences before “That is the plot of …” it tells. */
const MAX_TOLD = 4;

/**
 * Of each sentence whether it is not meant as it stands. Something made up goes on to the end of its
 * paragraph, or till somebody speaks; “That is the plot of …” tells what the sentences before it were.
 */
export function findUnmeant(sentences: Sentence[], own: string[]): boolean[] {
  const unmeant = own.map(isFigurative);
  for (let at = 0; at < sentences.length; at++) {
    if (isSupposing(own[at]!)) markGoingOn(at);
    else if (TOLD_BEFORE.test(own[at]!)) markTold(at);
  }
  return unmeant;

  function markGoingOn(from: number): void {
    for (let at = from + 1; isSameParagraph(from, at) && !REAL.test(own[at]!); at++)
      unmeant[at] = true;
  }

  /** The sentences right before, in its paragraph, or in the one before if it opens its own. */
  function markTold(teller: number): void {
    for (let at = teller - 1; at >= Math.max(0, teller - MAX_TOLD); at--) {
      if (!isSameParagraph(teller - 1, at) || REAL.test(own[at]!)) break;
      unmeant[at] = true;
    }
  }

  function isSameParagraph(one: number, other: number): boolean {
    return sentences[one]?.paragraph === sentences[other]?.paragraph;
  }
}
