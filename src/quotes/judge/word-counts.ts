import { isCapitalised } from '../../text/words.ts';
import type { Phrase, Token } from '../doc.ts';

/** How many words there are, and which shares of them, 0 to 1, are of some kind. */
export type WordCounts = {
  words: number;
  capitalised: number;
  /** Within quotation marks. */
  quoted: number;
  /** Of the words that tell something, those with a capital. */
  tellingCapitalised: number;
  /** “I”, “we”, “you” and the like. */
  personal: number;
};

const WORD = /^[\p{L}\p{N}]/u;
const PERSONAL: ReadonlySet<string> = new Set('i we me us my our you your'.split(' '));
/** Words of so few characters tell something only with a capital. */
const MAX_SHORT_CHARS = 3;

/** Counts the words from token `first` to `last`. */
export function wordCountsOf(tokens: Token[], { first, last }: Phrase): WordCounts {
  const count = { words: 0, capitalised: 0, short: 0, quoted: 0, personal: 0 };
  for (let at = first; at <= last; at++) {
    const token = tokens[at]!;
    if (!WORD.test(token.text)) continue;
    count.words++;
    if (isCapitalised(token)) count.capitalised++;
    else if (token.text.length <= MAX_SHORT_CHARS) count.short++;
    if (token.stretch >= 0) count.quoted++;
    if (PERSONAL.has(token.lower)) count.personal++;
  }
  const all = Math.max(1, count.words);
  return {
    words: count.words,
    capitalised: count.capitalised / all,
    quoted: count.quoted / all,
    tellingCapitalised: count.capitalised / Math.max(1, count.words - count.short),
    personal: count.personal / all,
  };
}
