import { LENGTHS } from './data/summary-words.ts';
import { removeMatch } from './remove-match.ts';
import type { Token } from './tokens.ts';

/** How long a summary is asked for, and the words that do not say so. */
export function takeLength(tokens: Token[]): { length?: 'line' | 'short' | 'full'; rest: Token[] } {
  for (const [pattern, length] of LENGTHS) {
    const rest = removeMatch(tokens, pattern);
    if (rest) return { length, rest };
  }
  return { rest: tokens };
}
