import type { Lexicon } from '../../../src/quotes/learned/model.ts';
import { hashText } from '../../../src/text/hash.ts';

/** Some cue words with their shares, and the clusters of some words. */
export const LEXICON: Lexicon = {
  shares: new Map(
    Object.entries({ said: 0.9, noted: 0.5, call: 0.2, asked: 0.05 }).map(([word, share]) => [
      hashText(word),
      share,
    ]),
  ),
  clusters: new Map(
    Object.entries({ Ada: 3, rain: 5, '0': 7 }).map(([word, cluster]) => [hashText(word), cluster]),
  ),
};
