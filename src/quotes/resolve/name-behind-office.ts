import { isPeopleNoun, isRoleNoun, PORTFOLIOS, RELATIONS } from '../../text/data/roles.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Phrase, Token } from '../doc.ts';
import type { PersonMention } from '../people/person-mentions.ts';

// Between the words of an office: Minister of Trade, Investment and Industry.
const SMALL = /^(?:of|for|in|at|on|the|and|&|,|\.)$/u;
const NO_OFFICE = /^(?:and|or|who|whom|whose|which|that|but)$/u;

/**
 * Somebody whose name closes a phrase that is all office before it: “Minister of Trade, Investment and
 * Industry, Senator the Hon. Ann Lee”, “Marks and Voss chief executive Ann Lee”. Not where the office is
 * another’s (“critics of Marks and Senator Lee”), nor where two speak (“Norway and President Lee”).
 */
export function nameBehindOffice(
  tokens: Token[],
  mentions: PersonMention[],
  { first, last }: Phrase,
): PersonMention | undefined {
  const closing = mentions.find(
    ({ name, person }) =>
      name.last === last &&
      person.human &&
      ((name.role ?? name.title) !== null || isInverted(tokens, name.first)),
  );
  if (!closing) return undefined;
  const role = roleStart(tokens, closing, first);
  const isOffice =
    tokens.slice(first, role).every(isOfficePart) &&
    !mentions.some(({ name, person }) => person.human && name.last < role);
  return isOffice && !isOther(tokens, first, role) ? closing : undefined;
}

/** “The police chief, | Ann Lee” */
const isInverted = (tokens: Token[], first: number): boolean =>
  tokens[first - 1]?.text === ',' && isRoleNoun(tokens[first - 2]?.lower ?? '');

/** Where the name begins with the roles right before it. */
function roleStart(tokens: Token[], { name }: PersonMention, first: number): number {
  let start = name.first;
  while (start > first && isRoleNoun(tokens[start - 1]!.lower)) start--;
  return start;
}

const isOfficePart = ({ text, lower }: Token): boolean =>
  (SMALL.test(lower) || /^\p{Lu}/u.test(text)) && !isMany(lower) && !RELATIONS.test(lower);

/** Critics, supporters. */
const isMany = (lower: string): boolean => isPeopleNoun(lower) && !isRoleNoun(lower);

/** “Norway and | President Lee” are two, unless a role stands before or the role is in small letters. */
const isOther = (tokens: Token[], first: number, role: number): boolean =>
  !tokens.slice(first, role).some(({ lower }) => isRoleNoun(lower)) &&
  !PORTFOLIOS.has(tokens[first]!.lower) &&
  !isRoleNoun(tokens[role]!.text);

/**
 * “The Calder, North Marland, police chief, Ann Lee”: whose role is told between commas right before
 * the name that closes the phrase.
 */
export function nameBehindRole(
  tokens: Token[],
  mentions: PersonMention[],
  { first, last }: Phrase,
): PersonMention | undefined {
  if (!/^(?:an?|the)$/u.test(tokens[first]!.lower)) return undefined;
  const closing = mentions.find(
    ({ name, person }) => name.last === last && person.human && isInverted(tokens, name.first),
  );
  if (!closing || closing.name.first <= first) return undefined;
  const before = tokens.slice(first, closing.name.first);
  const others = mentions.filter(({ name }) => name.last < closing.name.first);
  return before.some(({ lower }) => NO_OFFICE.test(lower)) ||
    others.some(({ person }) => person.human) ||
    !isCapitalised(tokens[first + 1]!)
    ? undefined
    : closing;
}
