import { ORGANISATION_WORDS } from '../../text/data/organisations.ts';
import { nameWords } from '../../text/name-words.ts';

const SMALL = new Set('a and for in of on the to'.split(' '));
// “The House” is not short for the White House, nor “the Party” for one party.
const NO_SHORT_FORM = new Set(
  'brothers house inc llc ltd partners party service society state states times-union united'.split(
    ' ',
  ),
);

/** What has more words is no name, but a list without commas: forms of its last words are enough. */
const MAX_WORDS = 40;

/** Short names of a body: initials (HGF), its last words (the Fund), its first (the Bureau). */
export function shortForms(name: string): string[] {
  const words = nameWords(name).filter((word, at) => !(at === 0 && word === 'the'));
  if (words.length < 2) return [];
  const large = words.filter((word) => !SMALL.has(word));
  const forms = [initials(large), initials(words)].filter((form) => form.length > 2);
  for (let from = Math.max(1, words.length - MAX_WORDS); from < words.length; from++) {
    const rest = words.slice(from);
    if (rest.length > 1 ? !SMALL.has(rest[0]!) : isShort(rest[0]!)) forms.push(rest.join(' '));
  }
  const of = words.findIndex((word) => SMALL.has(word));
  if (of > 1 || (of === 1 && isShort(words[0]!))) forms.push(words.slice(0, of).join(' '));
  return [...new Set(forms)];
}

const initials = (words: string[]): string => words.map((word) => word[0]).join('');

const isShort = (word: string): boolean => ORGANISATION_WORDS.has(word) && !NO_SHORT_FORM.has(word);
