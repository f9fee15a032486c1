import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { ORGANISATION_WORDS } from '../../text/data/organisations.ts';
import { fold } from '../../text/fold.ts';
import { officeBefore } from '../../text/office-before.ts';
import type { Name } from '../../text/read-name.ts';
import { phrase } from '../../text/words.ts';
import type { Token } from '../doc.ts';
import { speaks } from './speaks.ts';

// “in Marland”, “the Rovers”: what stands alone behind one of these is seldom a person.
const BEFORE_PLACE = /^(?:across|at|from|in|near|of|outside|the)$/u;

/**
 * The names without words before them that are none of theirs, where the rest of the article shows it:
 * “Marland Joshua Voss”, which elsewhere has “in Marland” or “Joshua Voss”; “Ministry of Harbours Zubi
 * Roe”, which goes on “Roe said”.
 */
export function withoutStrangers(tokens: Token[], names: Name[]): Name[] {
  const alone = names.filter(({ first, last }) => first === last);
  const placed = new Set(
    alone
      .filter(({ first }) => BEFORE_PLACE.test(tokens[first - 1]?.lower ?? ''))
      .map(({ text }) => text),
  );
  const tellers = new Set(alone.filter((name) => speaks(tokens, name)).map(({ text }) => text));
  const full = new Set(names.map(({ text }) => text));
  return names.flatMap((name) =>
    name.organisation
      ? withoutOffice(tokens, name, tellers)
      : [withoutStranger(tokens, name, placed, full)],
  );
}

/** A word that is no first name before one that is: the first is a place or a body, or a full name follows. */
function withoutStranger(
  tokens: Token[],
  name: Name,
  placed: ReadonlySet<string>,
  full: ReadonlySet<string>,
): Name {
  const { first, last } = name;
  if (last - first < 2 || isGiven(tokens[first]!)) return name;
  const given = [first + 1, first + 2].find((at) => at < last && isGiven(tokens[at]!));
  if (given === undefined) return name;
  const rest = phrase(tokens, given, last);
  const isStranger = placed.has(phrase(tokens, first, given - 1)) || full.has(rest);
  return isStranger ? { ...name, first: given, text: rest } : name;
}

const isGiven = ({ text }: Token): boolean => FIRST_NAMES.has(fold(text));

/** “Minister in the Ministry of Harbours | Zubi Roe”: behind an office, whose last word speaks elsewhere. */
function withoutOffice(tokens: Token[], name: Name, tellers: ReadonlySet<string>): Name[] {
  const { last } = name;
  const first = last - 1;
  const surname = tokens[last]!;
  if (first < name.first + 2 || !tellers.has(surname.text)) return [name];
  if ([first, last].some((at) => !isPartOfName(tokens[at]!))) return [name];
  if (!/^\p{Lu}/u.test(tokens[first - 1]!.text)) return [name];
  if (officeBefore(tokens, name.first) === undefined) return [name];
  return [
    { ...name, last: first - 1, text: phrase(tokens, name.first, first - 1) },
    {
      first,
      last,
      text: phrase(tokens, first, last),
      role: null,
      title: null,
      organisation: false,
    },
  ];
}

const isPartOfName = ({ text, lower }: Token): boolean =>
  /^\p{Lu}.*\p{Ll}/u.test(text) && !ORGANISATION_WORDS.has(lower);
