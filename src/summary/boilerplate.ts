const BOILERPLATE =
  /\b(?:click here|read more|sign up|subscribe|newsletter|follow (?:us|him|her|me) on|all rights reserved|contributed to this (?:report|story)|copyright|getty images|see also|scroll down|cookies?|advertisement|an earlier version of this|correction:|photo(?:graph)?:|image:|watch:|listen:)/iu;

/** Lines around the news rather than news: captions, teasers, notices, corrections. */
export const isBoilerplate = (sentence: string): boolean =>
  BOILERPLATE.test(sentence) || !/[.?!…]["”’)]*$/u.test(sentence) || /^[-–—•*]/u.test(sentence);
