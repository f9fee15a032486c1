import type { Speaker } from '../model.ts';
import { TITLES } from '../text/data/roles.ts';
import { foldWords } from '../text/fold.ts';
import { isSameWord } from '../text/spelling.ts';

/** A speaker with whatever else is known of them. */
type Row = { speaker: Speaker };

/**
 * Narrows speakers who may bear a typed name to the best: those with just these words, in any
 * spelling, before those with more, before those whose words only begin so. `role` must fit, too.
 */
export function matchSpeakers<T extends Row>(named: T[], name: string, role = ''): T[] {
  const roleWords = foldWords(role);
  return preferExact(named, foldWords(name)).filter((one) => isCalled(one, roleWords));
}

function preferExact<T extends Row>(named: T[], words: string[]): T[] {
  const whole = named.filter(({ speaker }) => hasName(speaker, words));
  const exact = whole.filter(({ speaker }) => foldWords(speaker.name).length === words.length);
  const isSurname = words.length === 1 && exact.every(isNoOrganisation);
  // Articles that give only a surname leave a speaker called just that, who may be any bearer of it.
  const isAmbiguous = isSurname && whole.some(({ speaker }) => speaker.kind === 'person');
  if (exact.length > 0 && !isAmbiguous) return exact;
  return whole.length > 0 ? whole : named;
}

const isNoOrganisation = ({ speaker }: Row): boolean => speaker.kind !== 'organisation';

/** Whether all these folded words are words of the speaker's name, in any spelling. */
export const hasName = ({ name }: Speaker, words: string[]): boolean =>
  words.every((word) => hasWord(name, word));

const hasWord = (name: string, word: string): boolean =>
  foldWords(name).includes(word) || name.split(/\s+/u).some((own) => isSameWord(own, word));

function isCalled({ speaker }: Row, words: string[]): boolean {
  const known = new Set(speaker.roles.flatMap(foldWords));
  return words.every((word) => known.has(word));
}

/**
 * Speakers of whom every word typed is a word of their roles or name: “Kremlin spokesman”, “Kremlin
 * spokesman Peskov”. Where nobody fits, titles that no article gives are ignored: “Senator Peskov”.
 */
export function matchDescription<T extends Row>(all: T[], typed: string): T[] {
  const words = foldWords(typed);
  const found = describedBy(all, words);
  return found.length > 0 ? found : describedBy(all, withoutTitles(words));
}

/** The words of a description less the titles that no article may give. */
export const withoutTitles = (words: string[]): string[] =>
  words.filter((word) => !TITLES.has(word));

function describedBy<T extends Row>(all: T[], words: string[]): T[] {
  if (words.length === 0) return [];
  return all.filter(({ speaker }) => {
    const roles = new Set(speaker.roles.flatMap(foldWords));
    return words.every((word) => roles.has(word) || hasWord(speaker.name, word));
  });
}

/** Whether all of these are meant by what they are, not by name: “minister”. */
export function areDescribed(found: Row[], typed: string): boolean {
  const words = foldWords(typed);
  return found.every(({ speaker }) => {
    const roles = new Set(speaker.roles.flatMap(foldWords));
    return words.some((word) => roles.has(word) && !hasWord(speaker.name, word));
  });
}
