import { HER_NAMES, HIS_NAMES } from '../../text/data/first-names.ts';
import { fold } from '../../text/fold.ts';

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/u;
// Words before a surname that are part of it.
const SMALL = /^(?:bin|da|de|del|della|den|der|di|dos|du|el|la|le|st|van|von)$/u;
// al-Assad is filed under Assad.
const PARTICLE = /^(?:al|ar|as|bin|d|el|ibn|l)[-'](?=\p{L})/u;

/** Names already taken apart: each is asked for many times within an article. */
const taken = new Map<string, string[]>();
const MOST_TAKEN = 2_000;

/** The folded words of a name without marks; a hyphen stays: Marsh-Holt is one word, J.R. two. */
export function nameWords(name: string): string[] {
  const known = taken.get(name);
  if (known) return known;
  const words = readWords(name);
  if (taken.size >= MOST_TAKEN) taken.clear();
  taken.set(name, words);
  return words;
}

function readWords(name: string): string[] {
  return fold(name)
    .replace(/\.(?=\p{L})/gu, ' ')
    .split(/\s+/u)
    .map((word) => word.replace(PARTICLE, '').replace(/[^\p{L}\p{N}-]/gu, ''))
    .filter((word) => word !== '');
}

export const surnameOf = (name: string): string =>
  nameWords(name).findLast((word) => !SUFFIX.test(word)) ?? '';

/** A junior is not his father. */
export const suffixOf = (name: string): string =>
  nameWords(name).find((word) => SUFFIX.test(word)) ?? '';

export const genderOf = (name: string): 'he' | 'she' | null => {
  const [first, ...rest] = nameWords(name);
  if (first === undefined || rest.length === 0) return null;
  const given = first.split('-')[0]!;
  return HIS_NAMES.has(given) ? 'he' : HER_NAMES.has(given) ? 'she' : null;
};

/**
 * Whether two full names may be one person’s: one surname, and first names that do not clash. Initials and
 * short forms agree with what they begin (J. and Jane, Tim and Timothy), and words left out agree.
 */
export function isSameName(left: string, right: string): boolean {
  if (surnameOf(left) !== surnameOf(right) || suffixOf(left) !== suffixOf(right)) return false;
  const genders = new Set([genderOf(left), genderOf(right)].filter((gender) => gender !== null));
  const [short, long] = [givenOf(left), givenOf(right)].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  if (short.every((word) => long.includes(word))) return true;
  return genders.size < 2 && begins(short[0] ?? '', long[0] ?? '');
}

/** First and middle names; “De Blasio” has none. */
export const givenOf = (name: string): string[] =>
  nameWords(name)
    .filter((word) => !SUFFIX.test(word))
    .slice(0, -1)
    .filter((word) => !SMALL.test(word));

function begins(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return long.startsWith(short) && (short.length === 1 || short.length >= 3);
}
