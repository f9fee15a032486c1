import { foldTerms } from '../../../text/fold-terms.ts';

// 14, two, dozens
const COUNT =
  /\d|\b(?:dozens|eight|eighteen|eleven|fifteen|five|four|fourteen|half|hundreds|nine|nineteen|one|scores|seven|seventeen|several|six|sixteen|ten|thirteen|thousands|three|twelve|twenty|two)\b/iu;
/** Words for the same that is counted. */
const COUNTED: readonly RegExp[] = [
  /\b(?:bodies|dead|deaths?|died|dies?|fatalit\w+|kill\w*|toll)\b/iu,
  /\b(?:hurt|injur\w+|wound\w+)\b/iu,
  /\b(?:missing|unaccounted)\b/iu,
];
const MIN_SHARED = 2;
/** A sentence of which a newer one has so many words tells nothing else. */
const SAME = 0.5;

/** What a sentence tells: its words, and of what it gives a count. */
export type Matter = { terms: Set<string>; counts: boolean; counted: boolean[] };

export function matterOf(text: string): Matter {
  const counts = COUNT.test(text);
  return {
    terms: new Set(foldTerms(text)),
    counts,
    counted: COUNTED.map((of) => counts && of.test(text)),
  };
}

/** Whether a newer sentence tells the same with another count, or in much the same words. */
export const isOvertaken = (one: Matter, newer: Matter[]): boolean =>
  newer.some((other) => {
    let shared = 0;
    for (const term of one.terms) if (other.terms.has(term)) shared++;
    if (shared >= Math.max(MIN_SHARED, one.terms.size * SAME)) return true;
    if (!one.counts || !other.counts) return false;
    return shared >= MIN_SHARED || one.counted.some((is, at) => is && other.counted[at]);
  });
