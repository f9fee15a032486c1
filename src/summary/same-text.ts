import { foldWords } from '../text/fold.ts';

/** Words that follow one another, as one. */
const SHINGLE = 3;
/** The share of the shorter text's shingles from which two are one text. */
const SAME_TEXT = 0.5;

/** What a text is recognised by, whoever prints it: the hashes of all three words in a row (Broder 1997). */
export type Shingles = Set<number>;

export function toShingles(text: string): Shingles {
  const words = foldWords(text);
  const shingles: Shingles = new Set();
  for (let at = 0; at + SHINGLE <= words.length; at++)
    shingles.add(hash(words.slice(at, at + SHINGLE).join(' ')));
  return shingles;
}

/**
 * Whether two articles print the same text: half the shingles of the shorter stand in the other, so that an excerpt
 * counts, and an agency report that two outlets have edited; two reports of one event written apart do not.
 */
export function isSameText(a: Shingles, b: Shingles): boolean {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0) return false;
  let common = 0;
  for (const shingle of short) if (long.has(shingle)) common++;
  return common / short.size >= SAME_TEXT;
}

/** FNV-1a over UTF-16 units, in 32 bits. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  return value >>> 0;
}
