// In reality, …; the minister said …; on Monday, but not on a Monday
const REAL =
  /^(?:actually|but|in (?:fact|reality|truth)|instead|now|officials|so far|the (?:reality|truth)|today|yet)\b|\b(?:according to|announced|calculated|published|reported|researchers|said|says|study|told|(?<!\ba )(?:fri|mon|satur|sun|thurs|tues|wednes)day)\b/iu;

const SAID = /\b(?:according to|announced|said|says|told)\b/iu;
// The bridge will be blown up on Sunday
const AHEAD = /\b(?:are to|ha(?:s|ve) to|is to|must|will)\b/iu;

/** Whether a sentence tells when, or on whose word, something happened, as what is made up seldom does. */
export const isReal = (own: string): boolean => REAL.test(own);

/** The same, but for what only lies ahead: whoever makes something up may set a day for it. */
export const isTold = (own: string): boolean => isReal(own) && (SAID.test(own) || !AHEAD.test(own));
