import type { Span } from '../../model.ts';

/** What the article has around a direct quotation; `open` where it never closes it. */
export type Marks = 'closed' | 'open' | 'none';

// a mark before the words, and one behind them with the sentence's own sign: `,”`
const BEFORE = /(?:["“‘'«‹„]|``)[^\S\n]*$/u;
const BEHIND = /^[^\S\n]*[.,;:?!…]*[^\S\n]*["”’'»›“]/u;
const NEAR_CHARS = 5;

/**
 * The marks around a quotation, so that a card shows none of its own. A transcript has none. Of a
 * speech over several paragraphs, papers close only the last.
 */
export function marksAround(text: string, spans: Span[]): Marks {
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  if (!BEFORE.test(text.slice(Math.max(0, start - NEAR_CHARS), start))) return 'none';
  return BEHIND.test(text.slice(end, end + NEAR_CHARS)) ? 'closed' : 'open';
}
