import { TRAILING_WORDS } from './data/asking-words.ts';
import { LEADS_TO_TOPIC, STORY_WORDS } from './data/summary-words.ts';
import { removeMatch } from './remove-match.ts';
import type { Token } from './tokens.ts';

/** The words for a topic without those that lead to it, as “what happened with the”, or end it. */
export function withoutSummaryAsking(tokens: Token[]): Token[] {
  const rest = removeMatch(tokens, LEADS_TO_TOPIC) ?? tokens;
  const isWord = ({ low, quoted }: Token): boolean =>
    quoted || !(TRAILING_WORDS.has(low) || STORY_WORDS.has(low) || /^[,|:/]$/u.test(low));
  const last = rest.findLastIndex(isWord);
  const first = rest.findIndex(({ low, quoted }) => quoted || !/^[,|:/]$/u.test(low));
  return first < 0 ? [] : rest.slice(first, last + 1);
}
