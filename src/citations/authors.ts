import { FIRST_NAMES } from '../text/data/first-names.ts';
import { PARTICLES, SUFFIXES } from '../text/data/name-particles.ts';
import { BODIES, ORGANISATION_WORDS } from '../text/data/organisations.ts';
import { isPeopleNoun, isRoleNoun } from '../text/data/roles.ts';
import { fold } from '../text/fold.ts';
import type { Statement } from './statement.ts';

/** Somebody by surname and given names, or a body by its whole name. */
export type Author = { family: string; given: string; suffix: string } | { body: string };

// `Ann Lee, Bo Roe and Cy Fox`, `Ann Lee & Bo Roe`
const BETWEEN = /\s*[,;]\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+/u;
// Ann, O’Neill, Tarrant-Okoro, J.R., McRae
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.’'-]*$/u;
// AFP
const ACRONYM = /^\p{Lu}{2,}$/u;
const MIN_NAME_WORDS = 2;
const MAX_NAME_WORDS = 5;
/** What stands in bylines that are nobody’s name. */
const DESKS = new Set(
  'agencies chief contributor contributors desk exclusive guest our special staff the web wire wires'.split(
    ' ',
  ),
);

/**
 * Who wrote a report, where its byline is the names of people, maybe with a body among them.
 * Undefined where it has anything else: then it is one name, as printed.
 */
export function authorsOf({ byline, outlet }: Statement): Author[] | undefined {
  const parts = (byline ?? '').split(BETWEEN).map((part) => part.trim());
  const names = parts.filter(Boolean).reduce(joinSuffix, []);
  const authors = names.map((name) => toAuthor(name, outlet));
  const hasPerson = authors.some((author) => 'family' in author);
  return hasPerson && !names.some(isOffice) ? authors : undefined;
}

/** `Abel Roe, Jr.` is one. */
const joinSuffix = (names: string[], part: string): string[] =>
  isSuffix(part) && names.length > 0
    ? [...names.slice(0, -1), `${names.at(-1)} ${part}`]
    : [...names, part];

const isSuffix = (word: string): boolean => SUFFIXES.has(fold(word).replace('.', ''));

function toAuthor(name: string, outlet: string | null): Author {
  const words = name.split(/\s+/u);
  const suffix = words.length > MIN_NAME_WORDS && isSuffix(words.at(-1)!) ? words.pop()! : '';
  if (!isPerson(words) || fold(name) === fold(outlet ?? '')) return { body: name };
  let at = words.length - 1;
  while (at > 1 && isParticle(words[at - 1]!)) at--;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' '), suffix };
}

function isPerson(words: string[]): boolean {
  if (words.length < MIN_NAME_WORDS || words.length > MAX_NAME_WORDS) return false;
  if (!words.every((word, at) => NAME_WORD.test(word) || (at > 0 && isParticle(word))))
    return false;
  if (words.some((word) => ACRONYM.test(word) && word.length > MIN_NAME_WORDS)) return false;
  if (BODIES.has(words.join(' ').toLowerCase())) return false;
  const isKnown = FIRST_NAMES.has(fold(words[0]!));
  const others = isKnown ? words.slice(1, -1) : words;
  return !others.map(fold).some((word) => ORGANISATION_WORDS.has(word) || DESKS.has(word));
}

/** `Health Editor`, `Reuters Staff`: the byline says more than names. */
const isOffice = (name: string): boolean => {
  const [first = '', ...rest] = name.split(/\s+/u).map(fold);
  const isSurname = FIRST_NAMES.has(first) && rest.length === 1;
  return !isSurname && [first, ...rest].some((word) => isRoleNoun(word) || isPeopleNoun(word));
};

/** De Roe and van Roe alike; whether it belongs to the surname is read from the small letter. */
const isParticle = (word: string): boolean => PARTICLES.has(word);
