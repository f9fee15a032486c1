import { PLACES } from '../../text/data/places.ts';
import { DECISIONS, NOUNS_TOO, UPHEAVALS } from './data/deeds.ts';
import { POWERS } from './data/powers.ts';
import { isNoun, isPhrase, type Told, type ToldWord } from './told.ts';

const UPHEAVAL = 1;
const DECISION = 0.65;
/** What the text alone says weighs less than a headline. */
const LEAD_SHARE = 0.6;
/** The deed of somebody who rules nobody: a club bans its keeper. */
const PRIVATE_SHARE = 0.4;
const INTENDED_SHARE = 0.6;
const POSSIBLE_SHARE = 0.25;
/** A step on the way to what binds. */
const PROCEDURE_SHARE = 0.5;
/** How far from a deed stands who does it, or in what office: “Odd resigns as finance minister”. */
const REACH = 6;
// to ban, will ban
const INTENDS = /^(?:to|will)$/u;
// may ban, could ban, does not ban
const MAYBE =
  /^(?:can|cannot|cant|could|didnt|doesnt|dont|may|might|must|never|not|should|wont|would)$/u;
const FORMER = /^(?:ex|former|late)$/u;
// bans, banned; forms that are no noun
const FINITE = /(?:s|ed)$/u;
// senators ban, police ban; but “kite ban” is a noun
const PLURAL = /(?:s|people|police|men)$/u;
// the ban, Trump’s order, of rule: a thing, no deed
const THING =
  /^(?:a|against|an|any|by|executive|for|her|his|its|my|new|of|on|our|over|that|the|their|these|this|travel|under|with|your)$/u;
// Justice Lind retiring
const GOING = /^(?:leaving|quitting|resigning|retiring|stepping)$/u;
// cancels votes, postpones the hearing: how a decision is come to
const PROCEDURE =
  /^(?:amendments?|debates?|hearings?|meetings?|schedules?|sessions?|talks|tours?|trips?|visits?|votes?)$/u;
const PROCEDURE_REACH = 2;
// fires up, hits back: only words
const NO_DEED_AFTER = /^(?:back|off|up)$/u;

/** A deed in a headline or text. */
type Deed = { stem: string; weight: number; isPublic: boolean };

/**
 * How far a report tells of something done that binds many, 0 to 1: “Premier resigns” 1, “Court
 * strikes down ban” 1, “Council approves bridge” 0.65. A deed weighs less where nobody in office
 * stands near it, in headline or text, and where it is only intended (“to ban”) or possible.
 */
export function deedOf({ title, lead }: Told): number {
  const told = deedsIn(title);
  const explained = deedsIn(lead);
  const ofOffice = new Set(
    [...told, ...explained].filter(({ isPublic }) => isPublic).map(({ stem }) => stem),
  );
  const strongest = (deeds: Deed[]): number =>
    Math.max(
      0,
      ...deeds.map(({ stem, weight }) => weight * (ofOffice.has(stem) ? 1 : PRIVATE_SHARE)),
    );
  return Math.max(strongest(told), LEAD_SHARE * strongest(explained));
}

const deedsIn = (words: ToldWord[]): Deed[] =>
  words.flatMap((word, at) => {
    const grade = gradeOf(words, at);
    return grade === 0 || isThing(words, at)
      ? []
      : [
          {
            stem: word.stem,
            weight: grade * certainty(words, at) * standing(words, at),
            isPublic: isPublic(words, at),
          },
        ];
  });

function gradeOf(words: ToldWord[], at: number): number {
  if (isPhrase(words, at, UPHEAVALS)) return UPHEAVAL;
  return isPhrase(words, at, DECISIONS) ? DECISION : 0;
}

function isThing(words: ToldWord[], at: number): boolean {
  const { lower } = words[at]!;
  const before = words[at - 1];
  if ((isNoun(lower) && !GOING.test(lower)) || NO_DEED_AFTER.test(words[at + 1]?.lower ?? ''))
    return true;
  if (before && (THING.test(before.lower) || /['’]s?$/u.test(before.text))) return true;
  if (PROCEDURE.test(lower) && at > 0 && gradeOf(words, at - 1) > 0) return true;
  const isVerb = [PLURAL, INTENDS, MAYBE].some((pattern) => pattern.test(before?.lower ?? ''));
  return NOUNS_TOO.has(lower) && !isVerb && !FINITE.test(lower);
}

/** Whether an office, a body or a country stands near. */
function isPublic(words: ToldWord[], deed: number): boolean {
  const end = Math.min(words.length, deed + REACH + 1);
  for (let at = Math.max(0, deed - REACH); at < end; at++)
    if (
      (isPhrase(words, at, POWERS) && !FORMER.test(words[at - 1]?.lower ?? '')) ||
      PLACES.has(words[at]!.lower)
    )
      return true;
  return false;
}

const standing = (words: ToldWord[], at: number): number =>
  words.slice(at + 1, at + 1 + PROCEDURE_REACH).some(({ lower }) => PROCEDURE.test(lower))
    ? PROCEDURE_SHARE
    : 1;

function certainty(words: ToldWord[], at: number): number {
  const before = words[at - 1]?.lower ?? '';
  if (MAYBE.test(before) || MAYBE.test(words[at - 2]?.lower ?? '')) return POSSIBLE_SHARE;
  return INTENDS.test(before) ? INTENDED_SHARE : 1;
}
