import type { Tell } from '../learned/facts.ts';

/**
 * What the tagger looks at in a token, each fact with its number, which goes into the hash that its
 * weights are found by. A new fact takes a number that none has had; the model must then be trained
 * again.
 */
export const TOKEN_FACTS = {
  // the word and its neighbours (word-facts.ts)
  always: 1,
  word: 2,
  lastThreeLetters: 3,
  lastTwoLetters: 4,
  firstThreeLetters: 5,
  shape: 6,
  wordClass: 7,
  wordThreeBefore: 8,
  wordTwoBefore: 9,
  wordBefore: 10,
  wordAfter: 11,
  wordTwoAfter: 12,
  wordThreeAfter: 13,
  classThreeBefore: 31,
  classTwoBefore: 14,
  classBefore: 15,
  classAfter: 16,
  classTwoAfter: 17,
  classThreeAfter: 32,
  classBeforeAndOwn: 20,
  classOwnAndAfter: 21,
  classBeforeOwnAfter: 22,
  classesTwoBeforeAndOwn: 25,
  classesOwnAndTwoAfter: 26,
  wordAndClassAfter: 29,
  wordAndClassBefore: 30,
  cluster: 101,
  clusterBefore: 102,
  clusterAfter: 103,
  clusterTwoBefore: 104,
  clusterTwoAfter: 105,
  clusterThreeBefore: 111,
  clusterThreeAfter: 112,
  clusterBeforeAndOwn: 106,
  clusterOwnAndAfter: 107,

  // the quotation around it or beside it (quotation-facts.ts)
  wordBeforeQuote: 40,
  wordAfterQuote: 41,
  cuesAroundQuote: 42,
  quoteShape: 43,
  quoteShapeAndCues: 44,
  wordsAroundQuote: 45,
  cuesAroundQuoteAndPlace: 46,
  wordBeforeQuoteAndShape: 47,
  wordAfterQuoteAndShape: 48,
  quoteToLeft: 50,
  quoteToRight: 51,
  quotesAroundAndClass: 52,
  placeInQuote: 53,
  placeInQuoteAndClass: 54,
  placeInQuoteAndTranscript: 55,
  capitalAfterDash: 56,
  afterQuotedParagraph: 57,

  // cue words around it (cue-facts.ts)
  cueShare: 60,
  cueShareNearby: 61,
  cueToLeft: 62,
  cueToRight: 63,
  cuesAroundAndClass: 64,
  leftCue: 65,
  leftCueAndDistance: 66,
  leftCueAndNextWord: 67,
  sinceLeftCue: 68,
  sinceLeftCueAndNextWord: 69,
  rightCueAndDistance: 70,
  wordBeforeRightCue: 71,
  rightCueEndsUnit: 72,
  commasToRightCue: 73,
  commasToRightCueAndLeft: 74,

  // its place in the unit and paragraph (place-facts.ts)
  placeInUnit: 80,
  endsUnit: 81,
  firstWordOfUnit: 82,
  unitQuotedAndCued: 83,
  opensParagraph: 84,
  paragraphQuotedAndCued: 85,
  wordBeforeParagraph: 86,
  wordBeforeUnit: 87,
  commasInUnit: 88,
  commasInUnitQuotedAndCued: 89,
  pronounBesideCue: 90,
} as const;

export type TellToken = Tell<(typeof TOKEN_FACTS)[keyof typeof TOKEN_FACTS]>;

/** Distances in tokens are told apart by these steps: the last distance of each (see `stepOf`). */
export const DISTANCES = [0, 1, 2, 3, 5, 9, 19, Number.POSITIVE_INFINITY] as const;
/** Stands for the distance to what is not there. */
export const NO_DISTANCE = 9;
