import type { Tell } from '../learned/facts.ts';

/**
 * What the linker looks at in a content and a candidate source, each fact with its number, which
 * goes into the hash that its weight is found by. A new fact takes a number that none has had; the
 * model must then be trained again. The content's form is how it begins and ends (see `formOf`).
 */
export const LINK_FACTS = {
  // of the candidate “nobody is named”
  nobody: 201,
  nobodyAndForm: 202,
  nobodyAndFormAndParagraph: 203,
  nobodyAndSpeakerSoFar: 204,

  // of a source
  after: 210,
  distance: 211,
  units: 212,
  paragraphsAndForm: 213,
  rolesBetween: 214,
  countsBetween: 215,
  cuesBeside: 216,
  cuesBesideAndUnitsAndForm: 217,
  kind: 218,
  kindAndUnits: 219,
  bothQuoted: 220,
  subjectAndUnits: 221,
  speakerSoFar: 222,
  speakerSoFarAndDistance: 223,
  cueBetween: 224,
  lastWord: 225,
  rolesBetweenAndForm: 226,
  rolesBetweenAndCuesBeside: 227,
  speakerSoFarAndUnitsSince: 228,
  sourceAndCueBetween: 229,
  paragraphs: 230,
  speakerSoFarAndParagraph: 231,
  wordsBetween: 232,
  stopBetween: 233,
  thatBetween: 234,
  sameUnit: 235,
  cueBefore: 237,
  cueAfter: 238,
  wordBefore: 240,
  wordAfter: 241,
  shortWordBefore: 242,
  shortWordAfter: 243,
} as const;

export type TellLink = Tell<(typeof LINK_FACTS)[keyof typeof LINK_FACTS]>;
