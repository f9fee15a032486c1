// In reality, …; the minister said …; on Monday, but not on a Monday
const REAL =
  /^(?:actually|but|in (?:fact|reality|truth)|instead|now|officials|so far|the (?:reality|truth)|today|yet)\b|\b(?:according to|announced|calculated|published|reported|researchers|said|says|study|told|(?<!\ba )(?:fri|mon|satur|sun|thurs|tues|wednes)day)\b/iu;

/** Whether a sentence tells when, or on whose word, something happened, as what is made up seldom does. */
export const isReal = (own: string): boolean => REAL.test(own);
