import type { Sentence } from '../../../model.ts';
import { isAbout, type Matter, readMatter } from '../matter.ts';

// Claim: …, What was claimed: …, Myth 1: …
const LABELLED =
  /^(?:(?:the|our|false|viral) )?(?:claims?|myth|quote|rumou?r|statement|(?:chain letter|clip|message|photo|picture|post|text|tweet|video)(?: (?:claims?|goes|reads?|says?))?|what (?:is|was|has been) (?:being )?(?:claimed|said|shared)|what (?:he|she|they) (?:claim|said|say|write|wrote)|what (?:people|posts|users) (?:say|claim|share))(?: \d{1,2})?(?: ?[:–—]| - )/iu;
const HEADING = /^(?:the )?(?:claim|myth|rumou?r|statement)[.:]?$/iu;
// A post shared thousands of times says …, users claim …
const MEDIUM =
  '(?:account|caption|chain letter|clip|facebook|footage|graphic|image|instagram|letter|list|meme|message|online|page|photo(?:graph)?|picture|post|posting|quotation|quote|rumou?r|screenshot|social media|telegram|text|tiktok|tweet|users?|video|viral|web ?site|whatsapp)s?';
const SPREADS =
  '(?:alleg(?:e[ds]?|ing)|appear(?:s|ed|ing)? to|assert(?:s|ed|ing)?|attribut(?:e[ds]?|ing)|circulat(?:e[ds]?|ing)|complain(?:s|ed)?|copied|forwarded|has it that|passed (?:around|on)|claim(?:s|ed|ing)?|going around|making the rounds|meant to|proof|purport(?:s|ed|ing)?|quot(?:e[ds]?|ing)|says|saying|said|shared?|shar(?:e[ds]|ing)|spread(?:s|ing)?|suggest(?:s|ed|ing)?|supposed(?:ly)?|tell(?:s|ing)?|warn(?:s|ed|ing)?|wr(?:ites|ote))';
const SPREAD = new RegExp(
  `\\b${MEDIUM}\\b[^.!?]{0,120}\\b${SPREADS}\\b|\\b${SPREADS} [^.!?]{0,60}\\b(?:in|on) (?:an?|his|her|their|its|the)? ?(?:[\\p{L}-]+ )?${MEDIUM}\\b`,
  'u',
);
const MAX_CHARS = 600;
const SAID =
  /\b(?:according to|alleg\w+|announced|claim(?:s|ed|ing)?|insist(?:s|ed)|maintain(?:s|ed)|said|says|supposed(?:ly)?|told|warn(?:s|ed)?|wrote)\b/iu;
const OPENING = 3;
/** A claim is told early. */
const EARLY = 0.6;

export type Claim = { index: number; isLabelled: boolean };

/**
 * The claim that a fact check looks into: where it is labelled, where its spreading is told, or where
 * somebody is told to say what the title is about.
 */
export function findClaim(title: string, sentences: Sentence[], own: string[]): Claim | undefined {
  const labelled = findLabelled(sentences);
  if (labelled) return labelled;
  const spread = own.slice(0, Math.ceil(own.length * EARLY)).findIndex(isSpread);
  const index = spread >= 0 ? spread : findSaid(readMatter(title), sentences, own);
  return index >= 0 ? { index, isLabelled: false } : undefined;
}

const findSaid = (matter: Matter, sentences: Sentence[], own: string[]): number =>
  sentences
    .slice(0, OPENING)
    .findIndex(({ text }, at) => SAID.test(own[at]!) && isAbout(text, matter));

/** The claim that stands under a label. */
export function findLabelled(sentences: Sentence[]): Claim | undefined {
  const labelled = sentences.findIndex(({ text }) => isLabelled(text));
  if (labelled >= 0) return { index: labelled, isLabelled: true };
  const heading = sentences.findIndex(({ text }) => HEADING.test(text));
  return heading >= 0 && heading + 1 < sentences.length
    ? { index: heading + 1, isLabelled: true }
    : undefined;
}

/** Whether a sentence is labelled as a claim. */
export const isLabelled = (text: string): boolean => LABELLED.test(text);

/** Whether somebody is said to say it. */
export const isSpread = (own: string): boolean =>
  SPREAD.test(own.slice(0, MAX_CHARS).toLowerCase());
