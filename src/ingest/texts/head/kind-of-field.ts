import { FIRST_NAMES } from '../../../text/data/first-names.ts';
import { PARTICLES, SUFFIXES } from '../../../text/data/name-particles.ts';
import { BODIES, ORGANISATION_WORDS } from '../../../text/data/organisations.ts';
import { PLACES } from '../../../text/data/places.ts';
import { fold } from '../../../text/fold.ts';
import { BEATS, DESK_ROLES, OUTLET_WORDS, SECTIONS } from './outlet-words.ts';

/**
 * What a part of a line about an article is: a `name` has the form of one, and may be anybody’s or a
 * paper’s; `nothing` are pages, sections and the like.
 */
export type Kind = 'body' | 'name' | 'nothing' | 'outlet' | 'person' | 'place' | 'role' | 'word';

const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}\p{N}.&’'-]*|&)$/u;
const DOMAIN = /^(?:[a-z\d-]+\.)+[a-z]{2,12}$/iu;
const WORD = /^\p{L}[\p{L}\p{N}.&’'-]{1,30}$/u;
// Page 4, p. 12, A4, 3 min read, print edition, F/AK, an address
const NOTHING =
  /^(?:(?:page|pp?\.?) ?[A-Z]?\d{1,3}|[A-E]\d{1,2}|\d{1,2}[- ]min(?:ute)?s?(?: read)?|(?:print|first|late|final) edition|\p{L}{1,4}(?:[/&]\p{L}{1,4}){1,3}|@\w+|[\w.+-]+@[\w-]+\.[\w.-]+|(?:last )?updated|published|posted)$/iu;
// Small words within the name of a paper
const LINKS = new Set('and of for the in on de la le'.split(' '));
// “By Monday Evening” is no byline.
const NO_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december`.split(/\s+/u),
);
const MAX_CHARS = 100;
const MAX_WORDS = 6;
const MAX_PERSON_WORDS = 4;

/** Undefined for what is no such part: the words of a sentence. */
export function kindOfField(field: string): Kind | undefined {
  if (field.length > MAX_CHARS) return undefined;
  if (NOTHING.test(field) || SECTIONS.has(fold(field))) return 'nothing';
  if (DOMAIN.test(field)) return 'outlet';
  const words = field.split(' ');
  if (words.length > MAX_WORDS) return undefined;
  if (isRole(words)) return 'role';
  const lower = fold(field);
  if (BODIES.has(lower)) return 'outlet';
  if (PLACES.has(lower)) return 'place';
  if (words.length === 1) return kindOfWord(field);
  if (isPerson(words)) return 'person';
  if (!isName(words)) return undefined;
  const folded = words.map(fold);
  if (folded[0] === 'the' || folded.some((word) => OUTLET_WORDS.has(word))) return 'outlet';
  return folded.some((word) => ORGANISATION_WORDS.has(word)) ? 'body' : 'name';
}

const kindOfWord = (word: string): Kind | undefined => {
  if (NO_NAMES.has(fold(word)) || !WORD.test(word)) return undefined;
  return /^\p{Lu}{3,5}$/u.test(word) ? 'outlet' : 'word';
};

/** Ann van der Bell, J. R. Roe; who has a first name that is known, and no paper’s name behind. */
function isPerson(words: string[]): boolean {
  const own = SUFFIXES.has(fold(words.at(-1)!).replace('.', '')) ? words.slice(0, -1) : words;
  const folded = own.map(fold);
  if (own.length > MAX_PERSON_WORDS || !FIRST_NAMES.has(folded[0]!)) return false;
  const isWritten = own.every(
    (word, at) => NAME_WORD.test(word) || (at > 0 && PARTICLES.has(word.toLowerCase())),
  );
  // Emily Post, but not Florence Evening Post
  return isWritten && (own.length === 2 || !OUTLET_WORDS.has(folded.at(-1)!));
}

/** Words with capitals: of a paper, or of somebody whose first name is rare. */
export const isName = (words: string[]): boolean =>
  words.length <= MAX_WORDS &&
  NAME_WORD.test(words[0]!) &&
  !NO_NAMES.has(fold(words[0]!)) &&
  words.every(
    (word) => NAME_WORD.test(word) || LINKS.has(word) || PARTICLES.has(word.toLowerCase()),
  );

/** Political Editor, Staff Writer, Our Correspondent in Harrow */
function isRole(words: string[]): boolean {
  const folded = words.map(fold);
  const at = folded.findIndex((word) => DESK_ROLES.has(word) && !isBeatHere(word, folded));
  if (at < 0) return false;
  const isWhere = at === words.length - 1 || /^(?:at|for|in|of)$/u.test(folded[at + 1]!);
  return isWhere && folded.slice(0, at).every((word) => BEATS.has(word) || word === 'and');
}

/** Chief Reporter, Staff Writer: the first of two such words. */
const isBeatHere = (word: string, folded: string[]): boolean =>
  BEATS.has(word) && DESK_ROLES.has(folded[folded.indexOf(word) + 1] ?? '');
