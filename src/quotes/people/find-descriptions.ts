import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { DETERMINERS, PHRASE_ENDS, TIMES } from '../../text/data/function-words.ts';
import { ORGANISATION_WORDS } from '../../text/data/organisations.ts';
import { isRoleNoun } from '../../text/data/roles.ts';
import { fold } from '../../text/fold.ts';
import type { Name } from '../../text/read-name.ts';
import { roleBefore } from '../../text/role-before.ts';
import { isCapitalised, phrase } from '../../text/words.ts';
import type { Phrase, Token } from '../doc.ts';
import { CUE_WORDS } from '../rules/cue-words.ts';

/** The longest description between commas after a name, and how soon its noun comes. */
const MAX_WORDS = 13;
const MAX_WORDS_BEFORE_NOUN = 6;
/** The longest description before a name and a comma. */
const MAX_INVERTED_WORDS = 7;
/** “(not her real name)”, “(Labour, Harrow North)” */
const MAX_BRACKET_TOKENS = 8;
// A mark ends a description; an apostrophe does not (“the dockers’ union”).
const MARK = /^[,.;:“”"—–()]$/u;
const VERB = /^(?:was|is|are|has|had|have|were|will|would)$/u;
// “Ann Lee, then head of the union”
const ONCE = /^(?:also|currently|formerly|now|once|then)$/u;

/** What the words around a name say someone is: right before it, or parted by a comma. */
export const findDescriptions = (tokens: Token[], name: Name): Phrase[] =>
  [roleOf(tokens, name), appositionOf(tokens, name), inversionOf(tokens, name)].filter(
    (role) => role !== null,
  );

/** “Harbour minister Ada Voss”, “Harbour minister Dr. Voss”: the words of the name's role. */
function roleOf(tokens: Token[], { first, role }: Name): Phrase | null {
  if (role === null) return null;
  for (const last of [first - 1, first - 2]) {
    const start = roleBefore(tokens, last + 1);
    if (start !== undefined && phrase(tokens, start, last) === role) return { first: start, last };
  }
  return null;
}

/** “Rolf Adeyemi, 51, head of the dockers’ union,”: the last words, if one of them is a role. */
function appositionOf(tokens: Token[], name: Name): Phrase | null {
  const last = afterBracket(tokens, name.last);
  if (tokens[last + 1]?.text !== ',') return null;
  let first = last + 2;
  if (/^\d+$/u.test(tokens[first]?.text ?? '') && tokens[first + 1]?.text === ',') first += 2;
  while (ONCE.test(tokens[first]?.lower ?? '') || DETERMINERS.has(tokens[first]?.lower ?? ''))
    first++;
  let end = first;
  while (end < tokens.length && end - first <= MAX_WORDS && !endsDescription(tokens[end]!)) end++;
  const words = tokens.slice(first, end);
  const noun = words.findIndex(({ lower }) => isRoleNoun(lower));
  if (noun < 0 || noun > MAX_WORDS_BEFORE_NOUN || words.length > MAX_WORDS) return null;
  if (opensAnew(words[0]!) || isIntroduction(words) || isOfNext(tokens, name, end)) return null;
  if (words.some((word) => isVerb(word) || word.stretch !== tokens[last]!.stretch)) return null;
  return { first, last: end - 1 };
}

/** “Ann Lee, but the mayor …”, “Ann Lee, unlike the mayor”, “Ann Lee, especially the mayor”. */
const opensAnew = ({ lower }: Token): boolean =>
  PHRASE_ENDS.has(lower) || /^(?:alongside|following|including|or|\p{L}+ly)$/u.test(lower);

/** “Ann Lee, Premier Bo Roe, …”, “Ann Lee, General Roe and …”: a role with its own name, in a list. */
function isIntroduction(words: Token[]): boolean {
  const noun = words.findLastIndex(({ lower }) => isRoleNoun(lower));
  const behind = words.slice(noun + 1).filter(({ lower }) => lower !== 'the');
  if (noun === 0 && [words[0], behind[0]].every((word) => word && isCapitalised(word))) return true;
  return (
    behind.length >= 2 &&
    behind.every((word) => isCapitalised(word) && !ORGANISATION_WORDS.has(word.lower))
  );
}

/** “Harrow, North Marland, police chief, Ann Lee”: a place has no role, who follows has. */
function isOfNext(tokens: Token[], { first, role, title }: Name, end: number): boolean {
  const next = tokens[end]?.text === ',' ? tokens[end + 1] : undefined;
  const isNamed = next !== undefined && isCapitalised(next) && !TIMES.has(next.lower);
  const isKnown = role !== null || title !== null || FIRST_NAMES.has(fold(tokens[first]!.text));
  return isNamed && !isKnown;
}

const isVerb = ({ text, lower }: Token): boolean =>
  VERB.test(lower) || (CUE_WORDS.has(text) && !/^\p{L}+s$/u.test(text));

/** “Dan (not his real name), a student”: the bracket that closes a name, else the name's own end. */
function afterBracket(tokens: Token[], last: number): number {
  if (tokens[last + 1]?.text !== '(') return last;
  const close = tokens
    .slice(last + 1, last + MAX_BRACKET_TOKENS)
    .findIndex(({ text }) => text === ')');
  return close < 0 ? last : last + 1 + close;
}

const endsDescription = ({ text, lower }: Token): boolean => MARK.test(text) || lower === 'who';

/** “The water secretary, Paul Anders,”: the words before the comma. */
function inversionOf(tokens: Token[], { first }: Name): Phrase | null {
  if (tokens[first - 1]?.text !== ',' || !isRoleNoun(tokens[first - 2]?.lower ?? '')) return null;
  const { unit } = tokens[first]!;
  let start = first - 2;
  while (
    start > 0 &&
    first - 1 - start < MAX_INVERTED_WORDS &&
    isRolePart(tokens[start - 1]!, unit)
  )
    start--;
  while (start < first - 2 && isSaying(tokens, start)) start++;
  return { first: start, last: first - 2 };
}

/** “…,” says | Harrow council’s planner: a verb behind a mark, which “the claims adviser” has not. */
function isSaying(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  const { text, unit } = tokens[at]!;
  const isVerb = CUE_WORDS.has(text) || text === 'Says';
  return isVerb && (before?.unit !== unit || !/[\p{L}\p{N}]/u.test(before.text));
}

const isRolePart = (token: Token, unit: number): boolean =>
  token.unit === unit &&
  /^[\p{L}’'][\p{L}’'.-]*$/u.test(token.text) &&
  !DETERMINERS.has(token.lower) &&
  !PHRASE_ENDS.has(token.lower) &&
  !TIMES.has(token.lower) &&
  !isVerb(token);

/** “Dan (not his real name)”: his, her or their; undefined where the name is nobody's alias. */
export function pronounOfAlias(tokens: Token[], { last }: Name): string | undefined {
  const close = afterBracket(tokens, last);
  const inside = tokens.slice(last + 2, close).map(({ lower }) => lower);
  const isAlias = /\b(?:real name|name (?:has been )?changed|names changed)\b/u.test(
    inside.join(' '),
  );
  return isAlias ? (inside.find((word) => /^(?:his|her)$/u.test(word)) ?? 'their') : undefined;
}

/** “Carla Marsh, 25,”: only people have an age. */
export const hasAge = (tokens: Token[], { last }: Name): boolean =>
  tokens[last + 1]?.text === ',' &&
  /^\d{1,3}$/u.test(tokens[last + 2]?.text ?? '') &&
  /^[,.]$/u.test(tokens[last + 3]?.text ?? '');
