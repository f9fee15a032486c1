import type { KnownSpeaker, Sighting, Speaker } from '../model.ts';
import { isVariant } from '../text/data/given-names.ts';
import { ROLE_NOUNS, TITLES } from '../text/data/roles.ts';
import { fold, foldWords } from '../text/fold.ts';
import { isSameWord, spellingKey } from '../text/spelling.ts';

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
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&.]+$/u;
const ARTICLES = new Set(['a', 'an', 'the']);
const FORMS = new Set('co corp corporation gmbh inc incorporated limited llc ltd plc'.split(' '));

/** A sighting's name against all names of a known speaker. */
export function likenessOf(met: Sighting, names: KnownSpeaker['names']): Likeness {
  const kinds = [met.kind, ...names.map(({ kind }) => kind)];
  const written = names.map(({ name }) => name);
  if (kinds.includes('organisation'))
    return kinds.includes('person')
      ? 'different'
      : compareOrganisations([met.name, ...met.acronyms], written);
  const full = written.filter((name) => !isBare(name));
  if (full.length > 0 && isCrowd(met.name)) return 'different';
  if (isBare(met.name)) return weakest(met.name, full.length > 0 ? full : written);
  return full.length > 0 ? weakest(met.name, full) : 'different';
}

/** Republicans, Residents */
const isCrowd = (name: string): boolean =>
  isBare(name) && ROLE_NOUNS.has(fold(name).replace(/s$/u, ''));

/** Three letters or more that stand for one organisation here and there; two are too many's. */
export const shareAcronym = ({ name, acronyms }: Sighting, names: KnownSpeaker['names']): boolean =>
  [name, ...acronyms].some(
    (short) =>
      ACRONYM.test(short) && short.length > 2 && names.some((other) => other.name === short),
  );

/** One clash outweighs all likeness: John M. and John D. are two, though John is known besides. */
function weakest(name: string, names: string[]): Likeness {
  const found = new Set(names.map((other) => compareNames(name, other)));
  return found.has('different') ? 'different' : found.has('same') ? 'same' : 'perhaps';
}

/** Full names decide where both sides have one; a short form alone may be several organisations'. */
function compareOrganisations(met: string[], names: string[]): Likeness {
  const [full, otherFull] = [met, names].map((all) =>
    all.filter((name) => !ACRONYM.test(name)),
  ) as [string[], string[]];
  const [a, b] = full.length > 0 && otherFull.length > 0 ? [full, otherFull] : [met, names];
  const keys = new Set(b.map(organisationKey));
  if (!a.some((name) => keys.has(organisationKey(name)))) return 'different';
  return full.length > 0 === otherFull.length > 0 ? 'same' : 'perhaps';
}

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

/** What names that may be one person's have in common: the surname, coarsely spelt. */
export const personKey = (name: string): string => spellingKey(parseName(name).surname);

/** Under which a name is looked up when another that may be the same comes along. */
export const nameKey = (name: string, kind: Speaker['kind']): string =>
  kind === 'organisation' ? organisationKey(name) : personKey(name);

/** An organisation's name without article and legal form, initials made one word: `U.S. Steel Corp.` is `us steel`. */
export function organisationKey(name: string): string {
  const words = foldWords(name.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '').replace(/&/gu, ' and '));
  const kept = words.filter(
    (word, at) => !(at === 0 && ARTICLES.has(word)) && !(at > 0 && FORMS.has(word)),
  );
  return (kept.length > 0 ? kept : words).join(' ');
}

function parseName(name: string): Parsed {
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
