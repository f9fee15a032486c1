import { foldWords } from './fold.ts';
import { hashRuns } from './hash.ts';

/** The share of the shorter text's shingles from which two are one text; of a sentence or two more is asked. */
const SAME_TEXT = 0.525;
const SAME_BLURB = 0.65;
const BLURB = 40;
/** Both of two reports quote the same words, whoever wrote them: those tell half as much. */
const QUOTED = 0.5;

// “…” or "…", of a length that keeps hostile text cheap
const QUOTATION = /[“"][^“”"]{0,800}[”"]/gu;

/** What a text is recognised by, whoever prints it: hashes of neighbouring words (Broder 1997), and what each counts. */
export type Shingles = ReadonlyMap<number, number>;

export function toShingles(text: string): Shingles {
  const shingles = new Map(hashPairs(text).map((pair) => [pair, QUOTED]));
  for (const pair of hashPairs(text.replaceAll(QUOTATION, ' ')))
    if (shingles.has(pair)) shingles.set(pair, 1);
  return shingles;
}

/**
 * Whether two articles print the same text: half the shingles of the shorter stand in the other, so that an excerpt
 * counts, and an agency report that two outlets have edited; two reports of one event written apart do not. Pairs of
 * words outlive an edit that threes do not, and quotations counted half keep apart what only quotes the same.
 */
export function isSameText(a: Shingles, b: Shingles): boolean {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let all = 0;
  let common = 0;
  for (const [shingle, worth] of short) {
    all += worth;
    if (long.has(shingle)) common += worth;
  }
  return all > 0 && common / all >= (short.size < BLURB ? SAME_BLURB : SAME_TEXT);
}

const hashPairs = (text: string): number[] => hashRuns(foldWords(text), 2);
