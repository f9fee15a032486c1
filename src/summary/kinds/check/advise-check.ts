import type { Sentence } from '../../../model.ts';
import { countWords } from '../../../text/count-words.ts';
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
const ALLEGED = /\b(?:alleged|purported|supposed)(?:ly)?\b/iu;
const NUMBER = /\d[\d.,]*/gu;
const QUOTED_ONLY = /^[\s“”.,!?—–-]*$/u;
/** A sentence that has so much of the claim repeats it. */
const REPEATS = 0.55;
const MIN_REPEATED = 3;
/** A verdict that has so many words of the claim says what it is about. */
const NAMES_MATTER = 2;
const MIN_WORDS = 4;
const OPENING = 3;

/**
 * The verdict is wanted, the best one being one that says itself what it is about; any other stands
 * with the claim. The claim is barred, and what repeats it as if it were so; where it is told that
 * somebody claims it, it stands with the verdict.
 */
export function adviseCheck({ title, sentences }: Article, own: string[]): Advice[] {
  const claim = findClaim(sentences, own) ?? findAttributed(title, sentences, own);
  const matters = [title, claim && sentences[claim.index]!.text].flatMap((told) =>
    told ? [readMatter(told)] : [],
  );
  const verdicts = findVerdicts(sentences, own, claim);
  const clear = verdicts.map(
    (is, at) => is && matters.some((matter) => saysWhat(sentences[at]!.text, matter)),
  );
  const wanted = clear.includes(true) ? clear : verdicts;
  const best = wanted.indexOf(true);
  return sentences.map(({ text }, at): Advice => {
    const words = own[at]!;
    if (at === claim?.index) return claim.isLabelled ? never('claim') : withVerdict(best);
    if (verdicts[at]) {
      const use = wanted[at] ? 'wanted' : 'free';
      return clear[at] || !claim ? { use } : { use, with: claim.index };
    }
    if (NEGATES.test(words) || namesTruth(words)) return FREE;
    if (QUOTED_ONLY.test(words)) return at < best ? never('claim') : FREE;
    if (at < best && ALLEGED.test(words)) return withVerdict(best);
    if (!matters.some((matter) => repeats(text, matter))) return FREE;
    return SAID.test(words) || isSpread(words) ? withVerdict(best) : never('claim');
  });
}

/** Somebody’s words on what the title is about, at the beginning. */
function findAttributed(title: string, sentences: Sentence[], own: string[]): Claim | undefined {
  const matter = readMatter(title);
  const index = sentences
    .slice(0, OPENING)
    .findIndex(({ text }, at) => SAID.test(own[at]!) && sharedTerms(text, matter) >= NAMES_MATTER);
  return index >= 0 ? { index, isLabelled: false } : undefined;
}

const withVerdict = (best: number): Advice =>
  best < 0 ? never('claim') : { use: 'free', with: best };

/** The verdicts; where there is none that says more than “False”, also what is told to be true. */
function findVerdicts(sentences: Sentence[], own: string[], claim: Claim | undefined): boolean[] {
  const judged = own.map((words, at) => at !== claim?.index && isVerdict(words));
  const says = judged.some((is, at) => is && countWords(sentences[at]!.text) >= MIN_WORDS);
  return says
    ? judged
    : own.map((words, at) => judged[at]! || (at !== claim?.index && tracesOrigin(words)));
}

type Matter = { terms: Set<string>; numbers: Set<string> };

const readMatter = (told: string): Matter => ({
  terms: new Set(foldTerms(told.replace(LABEL, ''))),
  numbers: new Set(told.match(NUMBER) ?? []),
});

// Claim: …, Fact check: …
const LABEL = /^[\p{L} -]{2,24}:\s/u;

const sharedTerms = (text: string, { terms }: Pick<Matter, 'terms'>): number =>
  new Set(foldTerms(text).filter((term) => terms.has(term))).size;

function saysWhat(text: string, matter: Matter): boolean {
  return sharedTerms(text, matter) >= NAMES_MATTER && !pointsBack(text, { authorSpeaks: true });
}

/** Whether it says what the claim says; another number is another matter. */
function repeats(text: string, { terms, numbers }: Matter): boolean {
  if (terms.size === 0) return false;
  if ((text.match(NUMBER) ?? []).some((number) => !numbers.has(number))) return false;
  return (
    sharedTerms(text, { terms }) >=
    Math.max(terms.size * REPEATS, Math.min(terms.size, MIN_REPEATED))
  );
}
