import { organisationKey } from './name-key.ts';

// Capitals in brackets: (BT), (the BT).
const BRACKETS = /\s\((?:the\s)?(\p{Lu}{2,8})\)/gu;
// Up to nine capitalised or small linking words right before: Bank of Tarn.
const WORDS_BEFORE = /\p{Lu}[\p{L}’'.-]*(?:\s(?:of|for|and|the|on|in|&|\p{Lu}[\p{L}’'.-]*)){1,8}$/u;
/** No name is longer; looking back further for each bracket would take long. */
const MAX_NAME_CHARS = 200;

/**
 * Acronyms that a text explains, by the key of the organisation they stand for: `International
 * Monetary Fund (IMF)`.
 */
export function findAcronyms(text: string): Map<string, string> {
  const acronyms = new Map<string, string>();
  let last = 0;
  for (const { 0: brackets, 1: acronym, index } of text.matchAll(BRACKETS)) {
    const before = text.slice(Math.max(last, index - MAX_NAME_CHARS), index);
    const words = WORDS_BEFORE.exec(before)?.[0] ?? '';
    const name = endings(words).find((ending) => initialsOf(ending) === acronym);
    if (name) acronyms.set(organisationKey(name), acronym!);
    last = index + brackets.length;
  }
  return acronyms;
}

/** All endings that begin with a capital: “Director of the Harbour Trust” has “Harbour Trust”. */
const endings = (words: string): string[] =>
  [...words.matchAll(/(?<!\S)\p{Lu}/gu)].map(({ index }) => words.slice(index));

const initialsOf = (name: string): string => (name.match(/(?<!\S)\p{Lu}/gu) ?? []).join('');
