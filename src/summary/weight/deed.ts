import { DECISIONS, UPHEAVALS } from './data/deeds.ts';
import { POWERS } from './data/powers.ts';
import { isPhrase, type Told, type ToldWord } from './told.ts';

const UPHEAVAL = 1;
const DECISION = 0.65;
/** What the text alone says weighs less than a headline. */
const LEAD_SHARE = 0.6;
/** The deed of somebody who rules nobody: a club bans its keeper. */
const PRIVATE_SHARE = 0.4;
const INTENDED_SHARE = 0.6;
const POSSIBLE_SHARE = 0.25;
// to ban, will ban, plans ban
const INTENDS = /^(?:to|will)$/u;
// may ban, could ban, does not ban
const MAYBE =
  /^(?:can|cannot|cant|could|didnt|doesnt|dont|may|might|must|never|not|should|wont|would)$/u;
const FORMER = /^(?:ex|former|late)$/u;
// election, impeachment, removal, ruling
const NOUN = /(?:al|ance|ing|ment|or|sion|tion)s?$/u;
// bans, banned, quit: forms that need no plural before them
const FINITE =
  /(?:s|ed)$|^(?:beat|cut|forbade|froze|frozen|lost|overthrown|quit|shut|stood|struck|sworn|upheld|withdrawn|withdrew|won)$/u;
// senators ban, police ban, to ban; but “kite ban” is a noun
const BEFORE_BARE = /(?:s|people|police|men)$/u;
// the ban, Trump’s order, of rule: a thing, no deed
const THING =
  /^(?:a|against|an|any|by|executive|for|her|his|its|my|new|of|on|our|over|that|the|their|these|this|travel|under|with|your)$/u;

/**
 * How far a report tells of something done that binds many, 0 to 1: “Premier resigns” 1, “Court
 * strikes down ban” 1, “Council approves bridge” 0.65. A deed weighs less where nobody in office is
 * named, and where it is only intended (“to ban”) or possible (“could ban”).
 */
export function deedOf({ title, lead }: Told): number {
  const isPublic = hasPower(title) || hasPower(lead);
  const share = isPublic ? 1 : PRIVATE_SHARE;
  return share * Math.max(strongest(title), LEAD_SHARE * strongest(lead));
}

const hasPower = (words: ToldWord[]): boolean =>
  words.some((_, at) => isPhrase(words, at, POWERS) && !FORMER.test(words[at - 1]?.lower ?? ''));

function strongest(words: ToldWord[]): number {
  let most = 0;
  for (let at = 0; at < words.length; at++) {
    const grade = isPhrase(words, at, UPHEAVALS)
      ? UPHEAVAL
      : isPhrase(words, at, DECISIONS)
        ? DECISION
        : 0;
    if (grade > most && !isThing(words, at)) most = Math.max(most, grade * certainty(words, at));
  }
  return most;
}

const isThing = (words: ToldWord[], at: number): boolean => {
  const { lower } = words[at]!;
  const before = words[at - 1];
  if (NOUN.test(lower)) return true;
  if (before === undefined) return !FINITE.test(lower);
  if (THING.test(before.lower) || /['’]s?$/u.test(before.text)) return true;
  return (
    ![BEFORE_BARE, INTENDS, MAYBE].some((pattern) => pattern.test(before.lower)) &&
    !FINITE.test(lower)
  );
};

function certainty(words: ToldWord[], at: number): number {
  const before = words[at - 1]?.lower ?? '';
  if (MAYBE.test(before) || MAYBE.test(words[at - 2]?.lower ?? '')) return POSSIBLE_SHARE;
  return INTENDS.test(before) ? INTENDED_SHARE : 1;
}
