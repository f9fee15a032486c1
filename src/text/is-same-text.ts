import { foldWords } from './fold.ts';
import { hashRuns } from './hash.ts';

/**
 * The least share of the shorter text's shingles that must stand in the other; higher for a blurb.
 */
const MIN_SHARE = 0.525;
const MIN_BLURB_SHARE = 0.65;
/** A text with fewer shingles is a blurb: a sentence or two. */
const MIN_TEXT_SHINGLES = 40;
/** Independent reports may quote the same words, so pairs inside quotations count half. */
const QUOTED_WEIGHT = 0.5;

// “…” or "…"; the limit on its length keeps hostile text cheap
const QUOTATION = /[“"][^“”"]{0,800}[”"]/gu;

/** A text's fingerprint: hashes of its pairs of neighbouring words (Broder 1997), with weights. */
export type Shingles = ReadonlyMap<number, number>;

export function toShingles(text: string): Shingles {
  const shingles = new Map(hashPairs(text).map((pair) => [pair, QUOTED_WEIGHT]));
  for (const pair of hashPairs(text.replaceAll(QUOTATION, ' ')))
    if (shingles.has(pair)) shingles.set(pair, 1);
  return shingles;
}

/**
 * Whether two articles print the same text: about half the shingles of the shorter stand in the
 * other. So an excerpt counts, and an agency report that two outlets edited, but not two
 * independent reports of one event. Pairs of words survive edits that runs of three do not, and the
 * half weight of quotations keeps apart texts that only quote the same words.
 */
export function isSameText(a: Shingles, b: Shingles): boolean {
  const share = shareInCommon(a, b);
  return (
    share > 0 &&
    share >= (Math.min(a.size, b.size) < MIN_TEXT_SHINGLES ? MIN_BLURB_SHARE : MIN_SHARE)
  );
}

/** The share of the shorter text’s shingles that stand in the other: 0 to 1. */
export function shareInCommon(a: Shingles, b: Shingles): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let all = 0;
  let common = 0;
  for (const [shingle, weight] of short) {
    all += weight;
    if (long.has(shingle)) common += weight;
  }
  return all > 0 ? common / all : 0;
}

const hashPairs = (text: string): number[] => hashRuns(foldWords(text), 2);
