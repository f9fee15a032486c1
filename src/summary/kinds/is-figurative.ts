import { JESTING, JESTING_ANYWHERE, SUPPOSING } from '../data/unmeant-words.ts';

const OPENING = String.raw`^["“‘'(\s–—-]*`;
const SUPPOSES = new RegExp(`${OPENING}(?:${SUPPOSING.join('|')})`, 'iu');
const JESTS = new RegExp(
  `${OPENING}(?:${JESTING.join('|')})|\\b(?:${JESTING_ANYWHERE.join('|')})`,
  'iu',
);
const MAX_CHARS = 400;

/** Whether a sentence opens what is made up: Imagine …, Suppose …, What if … */
export const isSupposing = (own: string): boolean => SUPPOSES.test(own.slice(0, MAX_CHARS));

/**
 * Whether a sentence is not meant as it stands, by its own words, in what the author says: irony, a
 * jest, something made up. Misses much, and seldom errs.
 */
export const isFigurative = (own: string): boolean =>
  isSupposing(own) || JESTS.test(own.slice(0, MAX_CHARS));
