import type { Sentence } from '../../../model.ts';
import { countWords } from '../../../text/count-words.ts';
import { type Advice, FREE, never } from '../advice.ts';
import type { Article } from '../article.ts';
import { isAbout, type Matter, readMatter, repeats, saysWhat } from '../matter.ts';
import { type Claim, findClaim, isSpread } from './find-claim.ts';
import { isVerdict, namesTruth, tracesOrigin } from './is-verdict.ts';

const NEGATES =
  /\b(?:cannot|denie[ds]|deny|hardly|neither|never|no|nobody|none|nor|not|nothing|without|wrongly)\b|n['’]t\b/iu;
const SAID =
  /\b(?:according to|alleg\w+|announced|claim(?:s|ed|ing)?|confirmed|reportedly|said|says|supposed(?:ly)?|told|wrote)\b/iu;
const ALLEGED = /\b(?:alleged|purported|supposed)(?:ly)?\b/iu;
const QUOTED_ONLY = /^[\s“”.,!?—–-]*$/u;
const MIN_WORDS = 4;

/**
 * The verdict is wanted, the best one being one that says itself what it is about; any other stands
 * with the claim. The claim is barred, and what repeats it as if it were so; where it is told that
 * somebody claims it, it stands with the verdict.
 */
export function adviseCheck({ title, sentences }: Article, own: string[]): Advice[] {
  const claim = findClaim(title, sentences, own);
  const told = claim ? [title, sentences[claim.index]!.text] : [title];
  const matters = told.map(readMatter);
  const verdicts = findVerdicts(sentences, own, { claim, matters });
  const clear = verdicts.map(
    (is, at) => is && matters.some((matter) => saysWhat(sentences[at]!.text, matter)),
  );
  const wanted = clear.includes(true) ? clear : verdicts;
  const best = wanted.indexOf(true);
  const isNegative = claim?.isLabelled === true && NEGATES.test(own[claim.index]!);
  return sentences.map(({ text }, at): Advice => {
    const words = own[at]!;
    if (at === claim?.index) return claim.isLabelled ? never('claim') : withVerdict(best);
    if (verdicts[at]) {
      const use = wanted[at] ? 'wanted' : 'free';
      return clear[at] || !claim ? { use } : { use, with: claim.index };
    }
    if (NEGATES.test(words) !== isNegative || namesTruth(words)) return FREE;
    if (QUOTED_ONLY.test(words)) return at < best ? never('claim') : FREE;
    if (at < best && ALLEGED.test(words)) return withVerdict(best);
    if (!repeats(text, matters.at(-1)!) && (claim?.isLabelled || !repeats(text, matters[0]!)))
      return FREE;
    return SAID.test(words) || isSpread(words) ? withVerdict(best) : never('claim');
  });
}

const withVerdict = (best: number): Advice =>
  best < 0 ? never('claim') : { use: 'free', with: best };

/** The verdicts; where none says more than “False”, also what is told to be true, or not to be. */
function findVerdicts(
  sentences: Sentence[],
  own: string[],
  { claim, matters }: { claim: Claim | undefined; matters: Matter[] },
): boolean[] {
  const findBy = (judges: (words: string, at: number) => boolean): boolean[] =>
    own.map((words, at) => at !== claim?.index && judges(words, at));
  const negates = (words: string): boolean => NEGATES.test(words) && !ALLEGED.test(words);
  const denies = (words: string, at: number): boolean =>
    negates(words) && matters.some((matter) => isAbout(sentences[at]!.text, matter));
  const judged = findBy(isVerdict);
  const saying = [isVerdict, tracesOrigin, namesTruth, denies, negates]
    .map(findBy)
    .find((found) => found.some((is, at) => is && countWords(sentences[at]!.text) >= MIN_WORDS));
  return judged.map((is, at) => is || (saying?.[at] ?? false));
}
