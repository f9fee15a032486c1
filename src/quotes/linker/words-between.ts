import { hashText, mixHash } from '../../text/hash.ts';
import type { Token } from '../doc.ts';

/** From this length on words are all the same: only short ones tell how phrases are joined. */
const MIN_LONG_CHARS = 5;
const WORD = /^[\p{L}\p{N}]/u;
const STOP = /^[.?!;]$/u;

/** Tokens from `from` up to `to`: all as one hash, and whether a stop or “that” is there. */
export function wordsBetween(
  tokens: Token[],
  from: number,
  to: number,
): { words: number; stop: number; that: number } {
  const found = { words: 3, stop: 0, that: 0 };
  for (let at = from; at < to; at++) {
    const { text, lower, stretch } = tokens[at]!;
    const isWord = WORD.test(text);
    const isLong = isWord && lower.length >= MIN_LONG_CHARS;
    found.words = mixHash(7, found.words, isLong ? 1 : hashText(isWord ? lower : text));
    if (stretch < 0 && STOP.test(text)) found.stop = 1;
    if (lower === 'that') found.that = 1;
  }
  return found;
}
