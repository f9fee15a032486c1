import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { TITLES } from '../../text/data/roles.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Doc, Phrase, Token } from '../doc.ts';

/**
 * Says of the labels of an article whether they name a person: “Ann Lee:” with a first name that is
 * known; “LEE:” where the text has “Ann Lee” or “Ms. Lee”. The article is read only once.
 */
export function createIsPerson({ tokens }: Doc): (name: Phrase) => boolean {
  const called = Map.groupBy(
    tokens.keys().filter((at) => isCalled(tokens[at]!, tokens[at - 1])),
    (at) => tokens[at]!.lower,
  );
  return ({ first, last }) =>
    (last > first && FIRST_NAMES.has(tokens[first]!.lower)) ||
    (called.get(tokens[last]!.lower) ?? []).some((at) => at < first || at > last);
}

/** Ann | Lee, Ms. | Lee */
const isCalled = (token: Token, before: Token | undefined): boolean =>
  before !== undefined &&
  isCapitalised(token) &&
  (FIRST_NAMES.has(before.lower) || TITLES.has(before.lower.replace('.', '')));
