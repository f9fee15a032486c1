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
  const long = [initials(large), initials(words)].filter((form) => form.length > 2);
  const forms = [...long, ...ofCompass(words)];
  for (let from = Math.max(1, words.length - MAX_WORDS); from < words.length; from++) {
    const rest = words.slice(from);
    if (isOther(words, from)) continue;
    if (rest.length > 1 ? !SMALL.has(rest[0]!) : isShort(rest[0]!)) forms.push(rest.join(' '));
  }
  const of = words.findIndex((word) => SMALL.has(word));
  if (of > 1 || (of === 1 && isShort(words[0]!))) forms.push(words.slice(0, of).join(' '));
  return [...new Set(forms)];
}

/** The World Bank is not short for the Tribunal of the World Bank: behind “of the” stands another. */
const isOther = (words: string[], from: number): boolean =>
  words[from - 1] === 'the' &&
  words.length - from > 1 &&
  ORGANISATION_WORDS.has(words.at(-1)!) &&
  words.slice(0, from).some((word) => ORGANISATION_WORDS.has(word));

/** The North is North Korea; but the South is not South Carolina. */
const ofCompass = (words: string[]): string[] =>
  /^(?:north|south) (?:korea|sudan|vietnam|yemen)$/u.test(words.join(' ')) ? [words[0]!] : [];

const initials = (words: string[]): string => words.map((word) => word[0]).join('');

const isShort = (word: string): boolean => ORGANISATION_WORDS.has(word) && !NO_SHORT_FORM.has(word);
