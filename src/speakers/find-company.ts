import { findNames } from '../text/find-names.ts';
import { splitWords } from '../text/words.ts';
import { fullNameKey, organisationKey } from './name-key.ts';

/** An article with more names is a list, and says little about any of them. */
const MAX_NAMES = 60;

/** The keys of all people named in full, and of organisations: `dmitry peskov`, `harbour union`. */
export function findCompany(text: string, words = splitWords(text)): string[] {
  const keys = new Set<string>();
  for (const { text: name, organisation } of findNames(words))
    if (organisation) keys.add(organisationKey(name));
    else if (name.includes(' ')) keys.add(fullNameKey(name));
  return [...keys].slice(0, MAX_NAMES);
}
