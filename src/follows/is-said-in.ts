import { fold } from '../text/fold.ts';
import { foldTerms } from '../text/fold-terms.ts';

/** Fewer terms two statements may share by chance. */
const MIN_TERMS = 4;
/** So much of what is new must stand in what was said before. */
const MIN_SHARE = 0.8;
// `not`, `don't`, after folding
const NOT = /\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without)\b|n't\b/gu;
// `5`, `2031`
const NUMBER = /^\d+$/u;

/**
 * Whether words say almost nothing that others have not: most of their terms, each number, and as
 * many denials. Of somebody’s longer statement a part is nothing new, but not the other way round.
 */
export function isSaidIn(words: string, before: string): boolean {
  const own = [...new Set(foldTerms(words))];
  if (own.length < MIN_TERMS || countNots(words) !== countNots(before)) return false;
  const said = new Set(foldTerms(before));
  if (own.some((term) => NUMBER.test(term) && !said.has(term))) return false;
  return own.filter((term) => said.has(term)).length >= MIN_SHARE * own.length;
}

const countNots = (words: string): number => fold(words).match(NOT)?.length ?? 0;
