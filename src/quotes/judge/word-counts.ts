import { isCapitalised } from '../../text/words.ts';
import type { Token } from '../doc.ts';

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
const PERSONAL = /^(?:i|we|me|us|my|our|you|your)$/u;
/** Words of so few characters tell something only with a capital. */
const MAX_SHORT_CHARS = 3;

export function wordCountsOf(tokens: Token[]): WordCounts {
  const words = tokens.filter(({ text }) => WORD.test(text));
  const capitalised = words.filter(isCapitalised);
  const short = words.filter((word) => word.text.length <= MAX_SHORT_CHARS && !isCapitalised(word));
  const all = Math.max(1, words.length);
  return {
    words: words.length,
    capitalised: capitalised.length / all,
    quoted: words.filter(({ stretch }) => stretch >= 0).length / all,
    tellingCapitalised: capitalised.length / Math.max(1, words.length - short.length),
    personal: words.filter(({ lower }) => PERSONAL.test(lower)).length / all,
  };
}
