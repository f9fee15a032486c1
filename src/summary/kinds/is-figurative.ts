import { JESTING, JESTING_ANYWHERE, SUPPOSING } from '../data/unmeant-words.ts';

const OPENING = String.raw`^["“‘'(\s–—-]*`;
const SUPPOSES = new RegExp(`${OPENING}(?:${SUPPOSING.join('|')})`, 'iu');
const JESTS = new RegExp(`${OPENING}(?:${JESTING.join('|')})`, 'iu');
const JESTS_ANYWHERE = new RegExp(`\\b(?:${JESTING_ANYWHERE.join('|')})`, 'u');
/** One of these stands in each of them and in few others: looked for first, since that is fast. */
const SIGNS = [
  ' believe',
  ' fly',
  ' know',
  ' think',
  ' universe',
  'April fool',
  'kindly',
  'proudly',
  'solemnly',
];
// How kind of them! An author who shouts jests; but Yahoo! and Black Girls Rock! are names
const EXCLAIMS = /^(?:[^\s\d“”]+ ){1,6}\p{Ll}+!$/u;
const MAX_CHARS = 400;

/** Whether a sentence opens what is made up: Imagine …, Suppose …, What if … */
export const isSupposing = (own: string): boolean => SUPPOSES.test(own.slice(0, MAX_CHARS));

/**
 * Whether a sentence is not meant as it stands, by its own words, in what the author says: irony, a
 * jest, something made up. Misses much, and seldom errs.
 */
export function isFigurative(own: string): boolean {
  const opening = own.slice(0, MAX_CHARS);
  return (
    (own.endsWith('!') && EXCLAIMS.test(own)) ||
    SUPPOSES.test(opening) ||
    JESTS.test(opening) ||
    (SIGNS.some((sign) => opening.includes(sign)) && JESTS_ANYWHERE.test(opening.toLowerCase()))
  );
}
