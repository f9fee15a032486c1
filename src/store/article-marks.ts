import { markOf } from './index/mark-of.ts';
import type { NewQuote } from './quotes/insert-quotes.ts';

/** What an article is found by, besides its words. */
export function articleMarks(
  { realm, outlet }: { realm: string; outlet: string },
  quotes: NewQuote[],
): string[] {
  const speakers = new Set(quotes.flatMap(({ speaker }) => speaker?.id ?? []));
  return [
    markOf('realm', realm),
    markOf('outlet', outlet),
    ...[...speakers].map((id) => markOf('speaker', id)),
  ];
}
