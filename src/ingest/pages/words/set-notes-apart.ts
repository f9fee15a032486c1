import { findNotes } from '../../../quotes/find-notes.ts';

// A note that takes back somebody's words, or says whose they are; not one of what the article said
const ABOUT_SPEECH =
  /["“”«»]|\b(?:quot\p{Ll}*|attribut\p{Ll}*|misquot\p{Ll}*|misattribut\p{Ll}*|statements?|remarks?|comments? (?:made |given )?by)\b|(?<!\b(?:article|caption|column|erroneously|headline|incorrectly|mistakenly|piece|post|report|story|version|we|wrongly) )\bsa(?:id|ys|ying)\b/iu;
// Said by the way: “…, as Ms. Lee had said”
const BY_THE_WAY = /,? as [^.,;]{1,60} had said\b/giu;
// A mark before a note: “• This article was amended”, “* Correction:”
const MARK = /^[•*·►▪–—-]\s*/u;
const THIS = 'this (?:article|column|page|piece|post|story) (?:was|has been)';
const DAY = String.raw`\(?(?:\p{L}{3,9}\.? )?\d{1,2}(?:st|nd|rd|th)?[\p{L}\d., :]{0,30}\)?`;
/**
 * “A correction was made on 3 May: …”, “Clarification 3 May: …”, “Update, 3 May, 10 a.m.: This story
 * …”, “When we learn of a mistake, …”, “This article has been updated to …”
 */
const NOTE = new RegExp(
  `^(?:${[
    'an? (?:correction|clarification)s? (?:was|were|has been|have been) (?:made|added|appended)\\b',
    `(?:corrections?|clarifications?|amendment),? ${DAY}\\s?[:–—-]`,
    `updated?,? ${DAY}\\s?[:–—-]\\s?${THIS}\\b`,
    'when we learn of a mistake\\b',
    '(?:if you (?:spot|see|find|notice)|have you (?:spotted|seen)|to report) an? (?:error|mistake)\\b',
    `${THIS} (?:updated|amended|corrected|edited|changed)\\b`,
  ].join('|')})`,
  'iu',
);
const HEADING =
  /^(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|editor['’]s note)\s*:?$/iu;

/**
 * The paragraphs of an article without its corrections of spellings and figures. A note about
 * somebody's words is kept, since it tells which quotations do not hold, but never comes first: it
 * is no news.
 */
export function setNotesApart(paragraphs: string[]): string[] {
  const text = paragraphs.join('\n\n');
  const found = new Set(findNotes(text).map(({ start, end }) => text.slice(start, end)));
  const isNote = (line: string): boolean => found.has(line) || NOTE.test(line.replace(MARK, ''));
  const isDropped = (line: string): boolean =>
    isNote(line) && !ABOUT_SPEECH.test(line.replace(BY_THE_WAY, ''));
  const kept = paragraphs
    .filter((line, at) => !isDropped(HEADING.test(line) ? (paragraphs[at + 1] ?? '') : line))
    .map((line) => (isNote(line) ? line.replace(MARK, '') : line));
  const first = kept.findIndex((line) => !isNote(line));
  return first > 0 ? [...kept.slice(first), ...kept.slice(0, first)] : kept;
}
