import { isNews } from './is-news.ts';
import { pointsBack } from './points-back.ts';

/**
 * alone: can be read by itself; leans: points back to the sentence before; never: is no news, or says nothing by
 * itself.
 */
export type Standing = 'alone' | 'leans' | 'never';

// PORT CALDER (Northwire) —
const DATELINE = /^(?:\p{Lu}[^()".]{0,60})?\(\p{Lu}[\p{L} ]{1,30}\)\s*(?:[-–—]+\s*)?/u;
// He …, Their …, But …
const PERSON_FIRST = /^["“”‘'’(\s]*(?:and|but|he|her|him|his|she|so|their|them|they)\b/iu;
// “We go on.”
const BARE_QUOTATION = /^["“][^"”]*["”]?$/u;

/**
 * Whether a sentence, cut out of its article, is news at all and leaves nobody asking who or what is meant, or who
 * says so. A lead may open on “it”, “this” or “the ruling”: what is meant follows.
 */
export function standingOf(sentence: string, { lead = false } = {}): Standing {
  const text = sentence.replace(DATELINE, '');
  if (!isNews(text)) return 'never';
  const leans = lead ? PERSON_FIRST.test(text) : pointsBack(text);
  return leans || BARE_QUOTATION.test(text) ? 'leans' : 'alone';
}
