import type { Span } from '../model.ts';
import { findNotes } from './find-notes.ts';
import { findStretches } from './find-stretches.ts';

// “misquoted her as saying”, “an earlier version quoted”, “rather than”: what follows was not said.
const TAKES_BACK =
  /\b(?:misquot\p{Ll}*|misattribut\p{Ll}*|mistaken\p{Ll}*|erroneous\p{Ll}*|wrong(?:ly)?|incorrect(?:ly)?|(?:earlier|previous|original|prior) version|remov\p{Ll}*|retract\p{Ll}*|withdr[ae]w\p{Ll}*|delet\p{Ll}*|quot\p{Ll}+ [^.;“”"]{1,60}\bas (?:saying|having said|stating)|instead of|rather than|not|never)\b/iu;
// “In fact she said”, “should have read”: what follows holds.
const SETS_RIGHT =
  /\b(?:actually|in fact|should (?:have )?(?:be|been|read|say|said)|correct(?:ly)? (?:quot\p{Ll}+|wording|words|version)|now reads?|corrected to|instead (?:said|told)|to read)\b/iu;
const SAYS = /\b(?:said|says|told|wrote|asked|read|reads)\b/iu;
// Where a new clause begins; not behind “Ms.” and “Nov.”.
const CLAUSE_END = /(?<!\b\p{Lu}\p{Ll}{0,3})[.;:](?=\s)|,(?=\s(?:not|but|rather|instead)\b)/gu;
/** Words that stand within a longer quotation are told apart from chance from here on. */
const MIN_PART_WORDS = 4;
/** No outlet takes back more in one article; all words are compared with each. */
const MAX_TAKEN = 100;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Reads what the notes of an article take back, and says of any words (the pieces of a quotation)
 * whether they are among it, however they are set in type. What a note quotes as right stays.
 */
export function findWithdrawn(text: string): (pieces: string[]) => boolean {
  const taken = findNotes(text).flatMap((note) => takenBackIn(text.slice(note.start, note.end)));
  const all = [...new Set(taken.map(toWords))].filter((words) => words !== '').slice(0, MAX_TAKEN);
  return (pieces) => pieces.map(toWords).some((words) => all.some((one) => isSame(words, one)));
}

/** The quoted words of one note that it takes back. */
function takenBackIn(note: string): string[] {
  let isTaken = false;
  let before = 0;
  return findStretches(note).flatMap(({ start, end }: Span) => {
    isTaken = takesBack(note.slice(before, start), isTaken);
    before = end;
    return isTaken ? [note.slice(start, end)] : [];
  });
}

/** By the clause that leads to a quotation; without a word of either kind it goes on as before. */
function takesBack(lead: string, before: boolean): boolean {
  const clause = lead.split(CLAUSE_END).findLast((part) => /\p{L}/u.test(part)) ?? '';
  if (SETS_RIGHT.test(clause)) return false;
  if (TAKES_BACK.test(clause)) return true;
  return SAYS.test(clause) ? false : before;
}

/** The same, or a part of some length: a note seldom repeats a long quotation whole. */
const isSame = (words: string, taken: string): boolean =>
  words === taken ||
  (taken.split(' ').length >= MIN_PART_WORDS && ` ${words} `.includes(` ${taken} `));

const toWords = (text: string): string => (text.toLowerCase().match(WORD) ?? []).join(' ');
