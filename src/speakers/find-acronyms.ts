import { organisationKey } from './name-key.ts';

// Up to nine capitalised or small linking words, then capitals in brackets: Bank of Tarn (BT).
const EXPLAINED =
  /(\p{Lu}[\p{L}’'.-]*(?:\s(?:of|for|and|the|on|in|&|\p{Lu}[\p{L}’'.-]*)){1,8})\s\((?:the\s)?(\p{Lu}{2,8})\)/gu;

/**
 * Acronyms that a text explains, by the key of the organisation they stand for: `International
 * Monetary Fund (IMF)`.
 */
export function findAcronyms(text: string): Map<string, string> {
  const acronyms = new Map<string, string>();
  for (const [, words = '', acronym = ''] of text.matchAll(EXPLAINED)) {
    const name = endings(words).find((ending) => initialsOf(ending) === acronym);
    if (name) acronyms.set(organisationKey(name), acronym);
  }
  return acronyms;
}

/** All endings that begin with a capital: “Director of the Harbour Trust” has “Harbour Trust”. */
const endings = (words: string): string[] =>
  [...words.matchAll(/(?<!\S)\p{Lu}/gu)].map(({ index }) => words.slice(index));

const initialsOf = (name: string): string => (name.match(/(?<!\S)\p{Lu}/gu) ?? []).join('');
