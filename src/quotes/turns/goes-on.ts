import { NO_SPEAKERS } from '../rules/no-speakers.ts';
import type { Paragraph } from './split-talk.ts';

const FIRST_PERSON = /\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)\b/u;
const ONESELF = /\b(?:I|[Mm]y|[Mm]e)\b/u;
const ADDRESSES = /\b(?:[Yy]ou|[Yy]our)\b/u;
const MARK = /[“”"«»]/u;
// “I ask him why”, “she says”, “he laughs”, “Lund said”: whoever wrote the article speaks.
const NARRATES =
  /\bI (?:ask|asked|meet|met|press|pressed|suggest|suggested|tell|told|wonder) (?:her|him|them|[\p{Lu}]\p{Ll}+)\b|\b(?:he|she|[Hh]e|[Ss]he) (?:adds?|added|grins|insists|laughs|nods|pauses|replies|said|says|shrugs|sighs|smiles)\b|, (?:an?|the) [\p{L} ]{2,40} (?:said|says)\b|\b[Aa]ccording to\b|^(?:This|The) (?:conversation|interview|transcript|Q ?& ?A)\b|\b(?:edited|condensed) for (?:clarity|length|space)\b/u;
// “Photo: ”, “Listen: ”: a line of the page.
const LINE = /^([\p{L}’' -]{2,30}):/u;
const STOPPED = /[.!?…—–-]["”’)\]]*$/u;
/** A headline within the talk is no longer. */
const MAX_HEADING_WORDS = 12;
/** Nobody answers at greater length between two labels. */
export const MAX_GOING_ON = 12;

/** What is known where a paragraph has no label: whose turn was before, and whether another follows. */
type Gap = { surname: string; isBetween: boolean; isDense: boolean };

/**
 * How surely a paragraph without a label goes on with the turn before it, 0 if it does not. Between two
 * labels it must not read as the article's own words; behind the last one it must say “I”.
 */
export function goesOn({ words }: Paragraph, { surname, isBetween, isDense }: Gap): number {
  if (isNarrated(words, surname) || isHeading(words)) return 0;
  if (!isBetween) return ONESELF.test(words) ? 0.6 : 0;
  if (FIRST_PERSON.test(words) || ADDRESSES.test(words)) return 0.8;
  return isDense && !words.endsWith('?') ? 0.6 : 0;
}

/** The article itself speaks, or quotes somebody, or calls whoever speaks by name. */
export const isNarrated = (words: string, surname: string): boolean =>
  NO_SPEAKERS.has(LINE.exec(words)?.[1]?.toLowerCase() ?? '') ||
  NARRATES.test(words) ||
  (MARK.test(words) && !FIRST_PERSON.test(words)) ||
  /^(?:[“"])/u.test(words) ||
  (surname.length > 1 && namesOf(words).includes(surname));

/** The words with a capital, as they are compared. */
export const namesOf = (words: string): string[] =>
  (words.match(/\p{Lu}[\p{L}’'-]*/gu) ?? []).map((word) =>
    word.toLowerCase().replace(/[’']s$/u, ''),
  );

/** A few words without a stop. */
export const isHeading = (words: string): boolean =>
  !STOPPED.test(words) && words.split(' ').length <= MAX_HEADING_WORDS;

/** An answer that speaks of oneself. */
export const speaksInPerson = ({ words }: Paragraph): boolean => FIRST_PERSON.test(words);

/** A question of the paper without a label: short, and in no marks. */
export const isBareQuestion = ({ label, words, first, last }: Paragraph): boolean =>
  !label && last - first < 4 && words.length < 400 && words.endsWith('?') && !MARK.test(words);
