import { isVariant } from './data/given-names.ts';
import { fold } from './fold.ts';
import { genderOfName } from './gender-of-name.ts';
import { type PersonName, readPersonName } from './read-person-name.ts';
import { isSameWord } from './spelling.ts';

/** How far the given names and suffixes of two people of one surname agree. */
type PartsLikeness = {
  /**
   * short: one has an initial, a short form or a part of the other’s (Bob Roe and Robert Roe,
   * García Márquez and Gabriel García Márquez); missing: only one has any.
   */
  given: 'same' | 'short' | 'missing' | 'clash';
  suffix: 'same' | 'missing' | 'clash';
};

/** So many letters that begin a longer name may be short for it: Tim, Timothy. */
const MIN_SHORT_FORM_CHARS = 3;

/**
 * Compares two people’s names part by part; undefined where the surnames differ. A word has several
 * spellings: Müller and Mueller, Dmitry and Dmitri.
 */
export function compareParts(one: string, other: string): PartsLikeness | undefined {
  const [a, b] = [readPersonName(one), readPersonName(other)];
  if (!isSameSurname(a, b)) return undefined;
  return {
    given: compareGiven(a, b),
    suffix: a.suffix === b.suffix ? 'same' : a.suffix && b.suffix ? 'clash' : 'missing',
  };
}

/** Whether two names end in one surname, in any spelling. */
export const shareSurname = (one: string, other: string): boolean =>
  isSameSurname(readPersonName(one), readPersonName(other));

/** De Roe, alone, may be Otto de Roe, and not Otto Roe. */
const isSameSurname = (a: PersonName, b: PersonName): boolean =>
  a.key === b.key &&
  isSameWord(a.surname, b.surname) &&
  (a.given.length > 0 === b.given.length > 0 || isTail(a.before, b.before));

function compareGiven(a: PersonName, b: PersonName): PartsLikeness['given'] {
  const [given, otherGiven] = [a.given[0], b.given[0]];
  if (given === undefined || otherGiven === undefined)
    return given === otherGiven ? 'same' : 'missing';
  // Jean-Claude, Jean Claude
  if (isSameWord(a.given.join(''), b.given.join(''))) return 'same';
  const agrees = agree(a.given.slice(1), b.given.slice(1));
  if (agrees && isSameWord(given, otherGiven)) return 'same';
  const isShort =
    (agrees && isShortForm(given, otherGiven)) ||
    isNickname(a, otherGiven) ||
    isNickname(b, given) ||
    isCalledByLater(a, b);
  return isShort ? 'short' : 'clash';
}

/** Middle names may be missing from the end on: George W. is not George H. W. */
const agree = (one: string[], other: string[]): boolean =>
  one.every((word, at) => {
    const next = other[at];
    return next === undefined || isSameWord(word, next) || isInitial(word, next);
  });

/** Edgar Hoover is J. Edgar Hoover; but J. Roe need not be Ann J. Roe. */
function isCalledByLater({ before: one }: PersonName, { before: other }: PersonName): boolean {
  const [opening = ''] = one.length < other.length ? one : other;
  return opening.length > 1 && isTail(one, other);
}

/** Whether the longer list ends in the shorter one. */
function isTail(one: string[], other: string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const tail = long.slice(long.length - short.length);
  return short.every((word, at) => isSameWord(word, tail[at]!));
}

function isShortForm(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  if (isInitial(one, other) || isVariant(a, b)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const genders = new Set([genderOfName(one), genderOfName(other)].filter(Boolean));
  return short.length >= MIN_SHORT_FORM_CHARS && long.startsWith(short) && genders.size < 2;
}

function isInitial(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

const isNickname = ({ nickname }: PersonName, given: string): boolean =>
  nickname !== '' && isSameWord(nickname, given);
