import { shareOfTerms } from './share-of-terms.ts';

/** An edited headline keeps half of its terms, and so does one that tells the same story anew. */
const MIN_SHARE = 0.5;

/** Whether a headline may be another one edited, or of the same story. */
export const isSameHeadline = (one: string, other: string): boolean =>
  (shareOfTerms(one, other) ?? 0) >= MIN_SHARE;
