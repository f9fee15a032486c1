import type { Sentence } from '../../../model.ts';
import { foldTerms } from '../../../text/fold-terms.ts';
import { pointsBack } from '../../points-back.ts';
import { type Advice, FREE, never } from '../advice.ts';
import type { Article } from '../article.ts';
import { type Claim, findClaim, isSpread } from './find-claim.ts';
import { isVerdict, namesTruth, tracesOrigin } from './is-verdict.ts';

const NEGATES =
  /\b(?:cannot|denie[ds]|deny|hardly|neither|never|no|nobody|none|nor|not|nothing|without|wrongly)\b|n['’]t\b/iu;
const SAID =
  /\b(?:according to|alleg\w+|announced|claim(?:s|ed|ing)?|confirmed|reportedly|said|says|supposed(?:ly)?|told|wrote)\b/iu;
const NUMBER = /\d[\d.,]*/gu;
const QUOTED_ONLY = /^[\s“”.,!?—–-]*$/u;
/** A sentence that has so much of the claim repeats it. */
const REPEATS = 0.55;
/** A verdict that has so many words of the claim says what it is about. */
const NAMES_MATTER = 2;

/**
 * The verdict is wanted, the best one being one that says itself what it is about; any other stands
 * with the claim. The claim is barred, and what repeats it as if it were so.
 */
export function adviseCheck({ title, sentences }: Article, own: string[]): Advice[] {
  const claim = findClaim(sentences, own);
  const matter = readMatter(title, sentences, claim);
  const judged = own.map((words, at) => at !== claim?.index && isVerdict(words));
  const verdicts = judged.includes(true)
    ? judged
    : own.map((words, at) => at !== claim?.index && tracesOrigin(words));
  const clear = verdicts.map((is, at) => is && saysWhat(sentences[at]!.text, matter));
  const firstVerdict = verdicts.indexOf(true);
  const wanted = clear.includes(true) ? clear : verdicts;
  return sentences.map(({ text }, at): Advice => {
    const words = own[at]!;
    if (at === claim?.index) return claim.isLabelled ? never('claim') : FREE;
    if (verdicts[at]) {
      const use = wanted[at] ? 'wanted' : 'free';
      return clear[at] || !claim ? { use } : { use, with: claim.index };
    }
    if (NEGATES.test(words) || namesTruth(words)) return FREE;
    if (QUOTED_ONLY.test(words)) return at < firstVerdict ? never('claim') : FREE;
    return repeats(text, words, matter) ? never('claim') : FREE;
  });
}

type Matter = { terms: Set<string>; numbers: Set<string> };

function readMatter(title: string, sentences: Sentence[], claim: Claim | undefined): Matter {
  const told = claim?.isLabelled ? sentences[claim.index]!.text : title;
  return {
    terms: new Set(foldTerms(told.replace(LABEL, ''))),
    numbers: new Set(told.match(NUMBER) ?? []),
  };
}

// Claim: …, Fact check: …
const LABEL = /^[\p{L} -]{2,24}:\s/u;

function saysWhat(text: string, { terms }: Matter): boolean {
  const shared = new Set(foldTerms(text).filter((term) => terms.has(term)));
  return shared.size >= NAMES_MATTER && !pointsBack(text, { authorSpeaks: true });
}

/** Whether it says what the claim says as if it were so; another number is another matter. */
function repeats(text: string, own: string, { terms, numbers }: Matter): boolean {
  if (SAID.test(own) || isSpread(own) || terms.size === 0) return false;
  if ((text.match(NUMBER) ?? []).some((number) => !numbers.has(number))) return false;
  const found = new Set(foldTerms(text).filter((term) => terms.has(term)));
  return found.size >= terms.size * REPEATS;
}
