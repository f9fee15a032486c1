import { DEMONYMS } from '../../text/data/demonyms.ts';
import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { DETERMINERS } from '../../text/data/function-words.ts';
import { NOT_NAMES } from '../../text/data/not-names.ts';
import { findNames } from '../../text/find-names.ts';
import { fold } from '../../text/fold.ts';
import type { Name } from '../../text/read-name.ts';
import { tally } from '../../text/tally.ts';
import { isCapitalised, phrase } from '../../text/words.ts';
import type { Token } from '../doc.ts';
import { CUE_WORDS } from '../rules/cue-words.ts';

// What a reader is told to do with somebody, and no first name.
const IMPERATIVE = /^(?:Ask|Contact|Email|Follow|Join|Meet|Read|Visit|Watch)$/u;
const ADDRESSES: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'dr']);
// Canadian, Turkish, Catholic, African-American: alone, what somebody is.
const ADJECTIVE = /^(?:\p{Lu}\p{Ll}+-)?\p{Lu}\p{Ll}+(?:[ei]an|ish|ese|ic|slim)$/u;

/**
 * The names of the running text. A word that opens a unit has a capital anyway: it is left out if
 * the article shows that it is a common word (`small` holds those it writes in lower case).
 */
export function bodyNames(tokens: Token[], small: Set<string>): Name[] {
  const names = findNames(tokens).filter(({ text }) => !NOT_NAMES.has(fold(text)));
  const texts = tally(names.map(({ text }) => text));
  const inside = capitalisedInside(tokens);
  const isCommon = (lower: string): boolean =>
    small.has(lower) && !inside.has(lower) && !FIRST_NAMES.has(fold(lower));
  return names
    .filter((name) => !isAdjective(tokens, name) && !isHeading(tokens, name, inside))
    .flatMap((name) => {
      if (!opensUnit(tokens, name.first)) return [name];
      const common = isCommon(tokens[name.first]!.lower);
      if (isBare(name)) return common ? [] : [name];
      return [withoutOpener(tokens, name, common, texts)];
    });
}

/** Words that have a capital behind another word of their unit, where it says something. */
const capitalisedInside = (tokens: Token[]): Set<string> =>
  new Set(
    tokens
      .filter(
        (token, at) =>
          isCapitalised(token) && !opensUnit(tokens, at) && /^[\p{L},]/u.test(tokens[at - 1]!.text),
      )
      .map(({ lower }) => lower),
  );

const opensUnit = (tokens: Token[], at: number): boolean =>
  tokens[at - 1]?.unit !== tokens[at]!.unit;

/** Not where it speaks as a name does: “Titanic, the ferry line, said”; but “the Canadian said”. */
function isAdjective(tokens: Token[], name: Name): boolean {
  const { text, lower } = tokens[name.first]!;
  return (
    isBare(name) &&
    (ADJECTIVE.test(text) || DEMONYMS.has(lower.replace(/^.*-/u, ''))) &&
    !isSubject(tokens, name)
  );
}

const isSubject = (tokens: Token[], { first, last }: Name): boolean => {
  if (DETERMINERS.has(tokens[first - 1]?.lower ?? '')) return false;
  const [next, after] = tokens.slice(last + 1, last + 3);
  return next?.text === ','
    ? /^(?:an?|the|which|who)$/u.test(after?.lower ?? '')
    : CUE_WORDS.has(next?.text ?? '');
};

// “Fearful that …”, “Furious Ada Roe”: how somebody is; “Gerard” and “Royle” are names.
const QUALITY = /^\p{Lu}\p{Ll}{3,}(?:ful|ous|less)$/u;

/**
 * “Denial: the mayor said …”, “Fearful that …”: one word that opens a unit, stands before a colon or a
 * clause or says how somebody is, and has a capital nowhere else.
 */
function isHeading(tokens: Token[], name: Name, inside: ReadonlySet<string>): boolean {
  if (!isBare(name) || name.organisation || !opensUnit(tokens, name.first)) return false;
  const { text, lower } = tokens[name.first]!;
  if (inside.has(lower) || FIRST_NAMES.has(fold(text))) return false;
  const next = tokens[name.last + 1];
  const after = tokens[name.last + 2];
  // “Roe: “No comment””: with a quotation it may be who speaks.
  const isOver = next?.text === ':' && after !== undefined && !/^[“”"‘'«]$/u.test(after.text);
  return isOver || next?.lower === 'that' || QUALITY.test(text);
}

/** One word, and nothing before it that says what it is. */
const isBare = ({ first, last, title, role }: Name): boolean => first === last && !title && !role;

const isFirst = (text: string): boolean => FIRST_NAMES.has(fold(text));

/** “Merry Ada Voss” without “Merry”, if the article or a known first name shows that it is none. */
function withoutOpener(
  tokens: Token[],
  name: Name,
  common: boolean,
  texts: Map<string, number>,
): Name {
  const { first, last } = name;
  // “Replied Marlow”: a verb, whatever follows.
  if (CUE_WORDS.has(tokens[first]!.lower) && !FIRST_NAMES.has(tokens[first]!.lower) && !name.role)
    return { ...name, first: first + 1, text: phrase(tokens, first + 1, last) };
  // “Visit Ms Larch's blog”, “Follow Ada Voss on …”: what the reader is to do.
  const isTold = ADDRESSES.has(tokens[first + 1]!.lower.replace('.', ''));
  if (isTold && last > first + 1)
    return {
      ...name,
      first: first + 2,
      title: tokens[first + 1]!.text,
      text: phrase(tokens, first + 2, last),
    };
  const opener = tokens[first]!.text;
  if ((IMPERATIVE.test(opener) || QUALITY.test(opener)) && isFirst(tokens[first + 1]!.text))
    return { ...name, first: first + 1, text: phrase(tokens, first + 1, last) };
  const isLong = last - first > 1;
  const text = phrase(tokens, first + 1, last);
  const given = isLong && isFirst(tokens[first + 1]!.text);
  // “Grinning Voss”, where “Voss” stands elsewhere; but “Sterling Roe” may be called so.
  const isDeed = /(?:ed|ing)$/u.test(opener) && texts.get(name.text) === 1 && !isFirst(opener);
  const known = texts.has(text) ? common || isLong || isDeed : common && given;
  return known ? { ...name, first: first + 1, text } : name;
}
