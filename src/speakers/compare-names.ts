import { isVariant } from '../text/data/given-names.ts';
import { TITLES } from '../text/data/roles.ts';
import { fold } from '../text/fold.ts';
import { isSameWord } from '../text/spelling.ts';

/** same: nothing speaks against one bearer; perhaps: a part is missing or shortened; different: a clash. */
export type Likeness = 'same' | 'perhaps' | 'different';

type Parsed = { given: string[]; surname: string; suffix: string | null };

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/u;
// G. or G.K. or G.-K.
const INITIALS = /^(?:\p{L}\.-?)+$/u;
// As they are written: Ben Carver is no son of Carver.
const PARTICLES = new Set(
  'al bin ben da de De del Del della den der di dos el ibn la le ter van von Von'.split(' '),
);

/**
 * Whether two names may be one person's. Initials agree with the names they begin, middle names may be
 * missing, spellings of another alphabet are one; a bare surname is only ever `perhaps`.
 */
export function compareNames(one: string, other: string): Likeness {
  const [a, b] = [parseName(one), parseName(other)];
  if (!isSameWord(a.surname, b.surname)) return 'different';
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return 'different';
  const [given, otherGiven] = [a.given[0], b.given[0]];
  if (given === undefined || otherGiven === undefined)
    return given === otherGiven ? 'same' : 'perhaps';
  if (!agree(a.given.slice(1), b.given.slice(1))) return 'different';
  // The son may be meant, or the father.
  if (isSameWord(given, otherGiven)) return a.suffix === b.suffix ? 'same' : 'perhaps';
  if (isShort(given, otherGiven) || isVariant(fold(given), fold(otherGiven))) return 'perhaps';
  // J. Edgar Hoover is Edgar Hoover
  return isSecond(given, b) || isSecond(otherGiven, a) ? 'perhaps' : 'different';
}

/** Nothing but a surname, or another single word. */
export const isBare = (name: string): boolean => parseName(name).given.length === 0;

export function parseName(name: string): Parsed {
  const tokens = name
    .split(/[\s,]+/u)
    .flatMap((token) => (INITIALS.test(token) ? (token.match(/\p{L}/gu) ?? []) : [token]))
    .map((token) => token.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .filter(Boolean);
  while (tokens.length > 1 && TITLES.has(fold(tokens[0]!))) tokens.shift();
  const suffix =
    tokens.length > 1 && SUFFIX.test(fold(tokens.at(-1)!)) ? fold(tokens.pop()!) : null;
  const surname = tokens.pop() ?? '';
  return { given: tokens.filter((token) => !PARTICLES.has(token)), surname, suffix };
}

/** Middle names may be missing from the end on: George W. is not George H. W. */
const agree = (one: string[], other: string[]): boolean =>
  one.every((word, at) => {
    const next = other[at];
    return next === undefined || isSameWord(word, next) || isShort(word, next);
  });

function isShort(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

const isSecond = (word: string, { given }: Parsed): boolean =>
  given[0]?.length === 1 && given[1] !== undefined && isSameWord(word, given[1]);
