import type { Word } from './words.ts';

// What pages write around pictures, films and advertisements.
const FURNITURE =
  /^(?:advertisement|caption|close|continue|copyright|embed|gallery|image|photo|share|skip|slideshow)$/u;
// The mark of what can be closed: Skip | x | Embed.
const SIGN = /^[x×|]$/u;

/**
 * “Skip x Embed x Share”, “Image copyright”, “Advertisement Continue”: words of the page around an article. Two
 * stand together, as one alone may be a name: Glenn Close, Image Comics.
 */
export function isFurniture(words: Word[], at: number): boolean {
  if (!FURNITURE.test(words[at]!.lower)) return false;
  const after = SIGN.test(words[at + 1]?.lower ?? '') ? words[at + 2] : words[at + 1];
  const before = SIGN.test(words[at - 1]?.lower ?? '') ? words[at - 2] : words[at - 1];
  return [before, after].some((word) => FURNITURE.test(word?.lower ?? ''));
}
