import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { TITLES } from '../../text/data/roles.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Doc, Phrase, Token } from '../doc.ts';

/**
 * Says of the labels of an article whether they name a person: “Ann Lee:” with a first name that is
 * known; “LEE:” where the text has “Ann Lee” or “Ms. Lee”. The article is read only once, and only where
 * it has a label.
 */
export function createIsPerson({ tokens }: Doc): (name: Phrase) => boolean {
  return ({ first, last }) =>
    (last > first && FIRST_NAMES.has(tokens[first]!.lower)) ||
    (calledIn(tokens).get(tokens[last]!.lower) ?? []).some((at) => at < first || at > last);
}

const memory = new WeakMap<Token[], Map<string, number[]>>();

/** Where each surname stands behind a first name or a title. */
function calledIn(tokens: Token[]): Map<string, number[]> {
  let called = memory.get(tokens);
  if (!called) {
    called = Map.groupBy(
      tokens.keys().filter((at) => isCalled(tokens[at]!, tokens[at - 1])),
      (at) => tokens[at]!.lower,
    );
    memory.set(tokens, called);
  }
  return called;
}

/** Ann | Lee, Ms. | Lee */
const isCalled = (token: Token, before: Token | undefined): boolean =>
  before !== undefined &&
  isCapitalised(token) &&
  (FIRST_NAMES.has(before.lower) || TITLES.has(before.lower.replace('.', '')));
