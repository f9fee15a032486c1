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

/** Whether a newer sentence tells the same with another count, or in much the same words. */
export function isOvertaken(text: string, newer: string[]): boolean {
  const terms = new Set(foldTerms(text));
  const counts = COUNT.test(text);
  return newer.some((other) => {
    const shared = new Set(foldTerms(other).filter((term) => terms.has(term))).size;
    if (shared >= Math.max(MIN_SHARED, terms.size * SAME)) return true;
    if (!counts || !COUNT.test(other)) return false;
    return shared >= MIN_SHARED || COUNTED.some((of) => of.test(text) && of.test(other));
  });
}
