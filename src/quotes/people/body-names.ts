import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { NOT_NAMES } from '../../text/data/not-names.ts';
import { findNames } from '../../text/find-names.ts';
import { fold } from '../../text/fold.ts';
import type { Name } from '../../text/read-name.ts';
import { isCapitalised, phrase } from '../../text/words.ts';
import type { Token } from '../doc.ts';

// Canadian, Turkish, Catholic: alone, what somebody is.
const ADJECTIVE = /^\p{Lu}\p{Ll}+(?:[ei]an|ish|ese|ic|slim)$/u;

/** The names of the running text, without a sentence’s first word where the article itself shows that it is none. */
export function bodyNames(tokens: Token[], small: Set<string>): Name[] {
  const found = findNames(tokens).filter(({ text }) => !NOT_NAMES.has(fold(text)));
  const texts = new Set(found.map(({ text }) => text));
  const inside = new Set(
    tokens.filter((token, at) => isInside(tokens, token, at)).map(({ lower }) => lower),
  );
  return found.flatMap((name) => {
    const { first, last, title, role } = name;
    const { lower, unit, text } = tokens[first]!;
    const bare = first === last && !title && !role;
    if (bare && ADJECTIVE.test(text)) return [];
    if (tokens[first - 1]?.unit === unit) return [name];
    const common = small.has(lower) && !inside.has(lower) && !FIRST_NAMES.has(fold(lower));
    if (bare) return common ? [] : [name];
    const rest = phrase(tokens, first + 1, last);
    const given = FIRST_NAMES.has(fold(tokens[first + 1]!.text)) && last - first > 1;
    const known = texts.has(rest) ? common || last - first > 1 : common && given;
    return known ? [{ ...name, first: first + 1, text: rest }] : [name];
  });
}

const isInside = (tokens: Token[], token: Token, at: number): boolean =>
  isCapitalised(token) &&
  tokens[at - 1]?.unit === token.unit &&
  /^[\p{L},]/u.test(tokens[at - 1]?.text ?? '');
