import { SURE } from '../../chat/receipts/sure.ts';
import type { StoredQuote } from '../../model.ts';

/** Longer statements are left to `/quotes`. */
const MAX_CHARS = 320;

/** The longest statement of each sure speaker that is short enough, at most `count` of them. */
export function tellingQuotes(quotes: StoredQuote[], count: number): StoredQuote[] {
  const best = new Map<string, StoredQuote>();
  for (const quote of quotes) {
    const { speaker, confidence } = quote;
    if (!speaker || confidence < SURE || lengthOf(quote) > MAX_CHARS) continue;
    const other = best.get(speaker.id);
    if (!other || lengthOf(quote) > lengthOf(other)) best.set(speaker.id, quote);
  }
  return [...best.values()].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, count);
}

const lengthOf = ({ texts }: StoredQuote): number => texts.join(' ').length;
