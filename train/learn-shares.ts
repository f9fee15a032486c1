import type { CueShares } from '../src/quotes/learned/model.ts';
import { hashText } from '../src/text/hash.ts';
import type { Document } from './gold.ts';

/** Words that stand in a cue now and then (“had said”) and are none by themselves. */
const NEVER = new Set(
  `a about also an and are as at be been but by can could did do does for from had has have he her his if in is it
  not of off on or out she so that the their they to up was we were who will with would you i`.split(
    /\s+/u,
  ),
);

/** A word must be part of a cue so many times, and in such a share of its uses. */
const MIN_CUES = 3;
const MIN_SHARE = 0.05;

/** How often each word outside quotation marks is part of a cue. */
export function learnShares(documents: Document[]): CueShares {
  const seen = new Map<number, number>();
  const cues = new Map<number, number>();
  for (const { row, doc } of documents) {
    const inCue = new Uint8Array(row.text.length);
    for (const { cue } of row.attributions)
      for (const { start, end } of cue) inCue.fill(1, start, end);
    for (const { lower, start, stretch } of doc.tokens) {
      if (stretch >= 0 || !/\p{L}/u.test(lower) || NEVER.has(lower)) continue;
      const key = hashText(lower);
      seen.set(key, (seen.get(key) ?? 0) + 1);
      if (inCue[start]) cues.set(key, (cues.get(key) ?? 0) + 1);
    }
  }
  const shares: CueShares = new Map();
  for (const [key, count] of cues) {
    const share = (count - 0.5) / (seen.get(key)! + 1);
    if (count >= MIN_CUES && share >= MIN_SHARE) shares.set(key, Math.round(share * 100) / 100);
  }
  return shares;
}
