import { foldTerms } from '../../text/fold-terms.ts';

/** The share of a line’s different terms that a text has: 0 to 1; null where there are under `least`. */
export function shareOfTerms(line: string, text: string, least = 1): number | null {
  const terms = new Set(foldTerms(line));
  if (terms.size < least) return null;
  const held = new Set(foldTerms(text));
  return [...terms].filter((term) => held.has(term)).length / terms.size;
}
