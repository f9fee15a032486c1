import { BODIES, ORGANISATION_WORDS } from './data/organisations.ts';
import { PLACES } from './data/places.ts';
import { PEOPLE_NOUNS } from './data/roles.ts';
import { nameEnd } from './name-end.ts';
import { isGiven, isTitle, nameStart } from './name-start.ts';
import { roleBefore } from './role-before.ts';
import { phrase, type Word } from './words.ts';

/** A name as it stands in a text. */
export type Name = {
  /** Indices of its words, without role and title; `last` is inclusive. */
  first: number;
  last: number;
  /** The name's own words: `Dmitry Peskov`. */
  text: string;
  /** What the person is called right before the name: `Kremlin spokesman`. */
  role: string | null;
  /** `Mr.`, `Sen.` */
  title: string | null;
  organisation: boolean;
};

// U.S., U.N.
const DOTTED = /^(?:\p{Lu}\.){2,}$/u;
// Words of organisations that are surnames, too: Rebecca Hall.
const SURNAME =
  /^(?:church|fleet|forest|guard|hall|house|league|lines|park|post|power|school|state|town|union|watch)$/u;

/** Splits a run of capitalised words into role, title and name; undefined where it is all role. */
export function readName(words: Word[], start: number, last: number): Name | undefined {
  const end = nameEnd(words, start, last);
  const first = nameStart(words, start, end);
  if (first > end) return undefined;
  const title = first > start && isTitle(words[first - 1]!) ? words[first - 1]!.text : null;
  const roleEnd = title && !PEOPLE_NOUNS.has(title.toLowerCase()) ? first - 1 : first;
  const own = words.slice(first, end + 1);
  const text = phrase(words, first, end);
  // “The chief U.S. negotiator”, “our ally France”: no place and no initials have a role.
  const isNobody = DOTTED.test(text) || PLACES.has(text.toLowerCase());
  const roleStart = isNobody ? undefined : roleBefore(words, roleEnd);
  const role = roleStart === undefined ? null : phrase(words, roleStart, roleEnd - 1);
  const organisation =
    !title && !role && (isAcronym(own) || isOrganisation(own) || isBody(words, first, end));
  return { first, last: end, text, role, title, organisation };
}

/** The Kenyan Red Cross, Goldman Sachs; a single word only on its own. */
const isBody = (words: Word[], first: number, end: number): boolean =>
  BODIES.has(phrase(words, first, end).toLowerCase()) ||
  (end > first && BODIES.has(phrase(words, end - 1, end).toLowerCase()));

const isAcronym = (own: Word[]): boolean =>
  own.length === 1 && /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u.test(own[0]!.text);

/** Harrow Hall, Roe & Sons; but not Rebecca Hall. */
const isOrganisation = (own: Word[]): boolean =>
  own.some(({ lower }) => ORGANISATION_WORDS.has(lower) || lower === '&') &&
  !(own.length === 2 && isGiven(own[0]!) && SURNAME.test(own[1]!.lower));
