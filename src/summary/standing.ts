import { isNews } from './is-news.ts';
import { pointsBack } from './points-back.ts';
import { datelineEnd } from './slice/dateline.ts';

/**
 * alone: can be read by itself; leans: depends on the sentence before it; never: is no news, or
 * says nothing by itself.
 */
export type Standing = 'alone' | 'leans' | 'never';

// He …, Their …, It hangs …; but It is known …
const PERSON_FIRST =
  /^["“”‘'’(\s]*(?:he|her|him|his|its|she|their|them|they|it(?!['’]s\b| (?:has|is|may|might|took|takes|was|will)\b))\b/iu;
// “We go on.” and ‘We go on.’
const BARE_QUOTATION = /^(?:["“][^"”]*["”]?|‘(?!.*[.,?!]’ ).*’)$/u;

/**
 * Whether a sentence, taken out of its article, is news and leaves nobody asking who or what is
 * meant, or who says so. A lead may open with “it”, “this” or “the ruling”: it then explains them.
 */
export function standingOf(
  sentence: string,
  { lead = false, authorSpeaks = false } = {},
): Standing {
  const text = sentence.slice(datelineEnd(sentence, { first: lead }));
  if (!isNews(text)) return 'never';
  const leans = lead ? PERSON_FIRST.test(text) : pointsBack(text, { authorSpeaks });
  return leans || BARE_QUOTATION.test(text) ? 'leans' : 'alone';
}

// I, my, we, our outside quotations
const FIRST_PERSON = /\b(?:I|my|we|our|us|me)\b/iu;
const QUOTATIONS = /["“][^"”]*["”]?/gu;
/** With a larger share of sentences in the first person, an article is an opinion or experience. */
const MAX_FIRST_PERSON_SHARE = 0.15;

/** Whether the author speaks as “I” or “we”. */
export function isAuthorSpeaking(sentences: string[]): boolean {
  const spoken = sentences.filter((text) => FIRST_PERSON.test(text.replace(QUOTATIONS, '')));
  return spoken.length > sentences.length * MAX_FIRST_PERSON_SHARE;
}
