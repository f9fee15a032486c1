import type { Person } from './person.ts';

const MIN_MC_LETTERS = 3;

const isShouted = (words: string): boolean =>
  words === words.toUpperCase() && words !== words.toLowerCase();

/**
 * “KEVIN MARLOW” and “MINISTER MARLOW” of a transcript, where nothing else says how he writes himself;
 * a word alone may be an abbreviation.
 */
export function inSmallLetters({ organisation, titles, roles }: Person, name: string): string {
  const isPerson = name.includes(' ') || titles.size > 0 || roles.some(isShouted);
  return !organisation && isPerson && isShouted(name)
    ? name.replace(/\p{L}{2,}/gu, withCapital)
    : name;
}

/** “MCRAE” is McRae. */
const withCapital = (word: string): string =>
  word.startsWith('MC') && word.length > MIN_MC_LETTERS
    ? `Mc${withCapital(word.slice(2))}`
    : word[0] + word.slice(1).toLowerCase();

/** “MINISTER OF CULTURE”; words as short as “CEO” and “UN” stay as they are. */
export const roleInSmallLetters = (role: string): string =>
  isShouted(role)
    ? role.replace(/\p{L}{4,}|\b(?:AND|FOR|OF|THE)\b/gu, (word) => word.toLowerCase())
    : role;
