import { tally } from '../../text/tally.ts';

// “Ann Lee”, “MINISTER LEE”: a paragraph that is a name and nothing else.
const NAME =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|al|bin|da|de|del|der|la|van|von)){0,4}$/u;
const MAX_NAME_CHARS = 60;
/** Two names, one of which comes back. */
const MIN_NAMES = 3;

/**
 * The paragraphs that are the label of the one below without a colon, as the terms of a definition list
 * are: two names or more take turns, and each has words below.
 */
export function findNamesAlone(paragraphs: string[]): ReadonlySet<number> {
  const isName = paragraphs.map((words) => words.length <= MAX_NAME_CHARS && NAME.test(words));
  const found = [...paragraphs.keys()].filter((at) => isName[at] && isName[at + 1] === false);
  const counts = tally(found.map((at) => paragraphs[at]!));
  const comesBack = [...counts.values()].some((count) => count > 1);
  return new Set(found.length >= MIN_NAMES && counts.size > 1 && comesBack ? found : []);
}
