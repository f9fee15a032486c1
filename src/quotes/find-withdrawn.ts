import type { Span } from '../model.ts';
import { findNotes } from './find-notes.ts';
import { findStretches } from './find-stretches.ts';

// “misquoted her as saying”, “an earlier version quoted”, “rather than”: what follows was not said.
const TAKES_BACK =
  /\b(?:misquot\p{Ll}*|misattribut\p{Ll}*|mis(?:heard|report\p{Ll}*|represent\p{Ll}*|stat\p{Ll}*|transcri\p{Ll}*|translat\p{Ll}*)|fabricat\p{Ll}*|invented|inaccura\p{Ll}*|in error|mistaken\p{Ll}*|erroneous\p{Ll}*|wrong(?:ly)?|incorrect(?:ly)?|(?:earlier|previous|original|prior) version|remov\p{Ll}*|retract\p{Ll}*|withdr[ae]w\p{Ll}*|delet\p{Ll}*|quot\p{Ll}+ [^.;“”"]{1,60}\bas (?:saying|having said|stating)|instead of|rather than|not|never)\b/giu;
// “In fact she said”, “should have read”: what follows holds.
const SETS_RIGHT =
  /\b(?:actually|in fact|should (?:have )?(?:be|been|read|say|said)|correct(?:ly)? (?:quot\p{Ll}+|wording|words|version)|now reads?|corrected to|instead (?:said|told)|to read)\b/giu;
// “… has been removed”, “… were not said by Ms. Lee”, “…” She did not say this: what stood before was not said.
const TAKES_BACK_BEHIND =
  /^[\s,.”"’']*(?:(?:was|were|is|are|has|have|had)(?: been)?(?: since)? (?:\p{Ll}+ly )?(?:deleted|fabricated|inaccurate|incorrect|invented|never (?:made|said|spoken)|not (?:made|said|spoken)|removed|retracted|taken out|withdrawn|wrong)\b|(?:He|She|They|\p{Lu}[\p{L}.’' ]{1,40}) (?:did not|didn[’']t|has not|has never|never) (?:ever )?(?:made?|said|say|spoken?|used?) (?:anything|it|so|such|that|the|these|this|those)\b)/u;
// “…” was said by Mr. Holm: the words hold, only the speaker was wrong.
const HOLDS_BEHIND =
  /^(?:,?[”"’']? to [^.“”]{1,60}\.)?[\s,.”"’']*(?:(?:It|That|The words|They) )?(?:was|were)(?: \p{Ll}+ly| in fact)? (?:made|said|spoken|written) by\b/u;
// misquoted her as saying that she had sold the pier: what was not said, told without marks
const SAID_TO_SAY =
  /quot\p{Ll}+ [^.;“”"]{1,60}\bas (?:saying|having said|stating) (?<clause>[^.;:“”"]{8,200})/giu;
// that Ms. Voss had not …: who it was, and how tense and mood are told
const SUBJECT =
  /^(?:that )?(?:\p{L}+ ){1,4}?(?<told>(?:(?:could|had|has|have|might|was|were|would) )+)/u;
const PRONOUN = /^(?:that )?(?:he|she|they) /u;
// I have, we’ll: the same as the speaker says it
const FIRST_PERSON =
  /\b(?:i|we)(?: (?:am|are|can|could|d|had|has|have|ll|m|may|might|re|s|shall|should|ve|was|were|will|would))* /gu;
const POSSESSIVE = /\b(?:her|his|my|our|their)\b/gu;
/** Of a clause without its subject, fewer words are often said by chance. */
const MIN_CLAUSE_WORDS = 3;
/** What is looked at behind a quotation. */
const BEHIND_CHARS = 120;
const SAYS = /\b(?:said|says|told|wrote|asked|read|reads)\b/iu;
// Where a new clause begins; not behind “Ms.” and “Nov.”, but behind “Moen.”
const CLAUSE_END =
  /(?<!\b(?:\p{Lu}|Adm|Apr|Aug|Capt|Col|Dec|Dr|Feb|Gen|Gov|Jan|Jr|Jul|Jun|Lt|Maj|Mar|Mr|Mrs|Ms|No|Nov|Oct|Prof|Rep|Rev|Sen|Sept?|Sgt|Sr|St))[.;:](?=\s)|,(?=\s(?:not|but|rather|instead)\b)/gu;
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
  const notes = findNotes(text).map((note) => text.slice(note.start, note.end));
  const taken = notes.flatMap(takenBackIn);
  const all = [...new Set(taken.map(toWords))].filter((words) => words !== '').slice(0, MAX_TAKEN);
  const deeds = notes.flatMap(clausesTakenBackIn).slice(0, MAX_TAKEN);
  return (pieces) =>
    pieces
      .map(toWords)
      .some((words) => all.some((one) => isSame(words, one)) || deeds.some(isTold(words)));
}

/** What somebody says of themselves in a clause that a note takes back, without its subject. */
const clausesTakenBackIn = (note: string): string[] =>
  [...note.matchAll(SAID_TO_SAY)].flatMap(({ groups, index, 0: whole }) => {
    const clause = groups!.clause!;
    if (!takesBack(note.slice(0, index + whole.length - clause.length), false)) return [];
    const words = toWords(clause);
    const deed = words.replace(SUBJECT.test(words) ? SUBJECT : PRONOUN, '');
    const isPlain = deed !== words && deed.split(' ').length >= MIN_CLAUSE_WORDS;
    return isPlain ? [deed.replace(POSSESSIVE, 'own')] : [];
  });

/** Whether somebody says this of themselves: “I have sold the pier” of “sold the pier”. */
const isTold =
  (words: string) =>
  (deed: string): boolean =>
    [...words.matchAll(FIRST_PERSON)].some(({ index, 0: subject }) =>
      `${words.slice(index + subject.length).replace(POSSESSIVE, 'own')} `.startsWith(`${deed} `),
    );

/** The quoted words of one note that it takes back. */
function takenBackIn(note: string): string[] {
  let isTaken = false;
  let before = 0;
  return findStretches(note).flatMap(({ start, end }: Span) => {
    const behind = note.slice(end, end + BEHIND_CHARS);
    isTaken = takesBack(note.slice(before, start), isTaken);
    before = end;
    const isNotSaid = TAKES_BACK_BEHIND.test(behind) || (isTaken && !HOLDS_BEHIND.test(behind));
    return isNotSaid ? [note.slice(start, end)] : [];
  });
}

/**
 * By the clause that leads to a quotation, where the last word of either kind counts; without one it
 * goes on as before.
 */
function takesBack(lead: string, before: boolean): boolean {
  const clause = lead.split(CLAUSE_END).findLast((part) => /\p{L}/u.test(part)) ?? '';
  const [right, back] = [lastMatch(clause, SETS_RIGHT), lastMatch(clause, TAKES_BACK)];
  if (right >= 0 || back >= 0) return back > right;
  return SAYS.test(clause) ? false : before;
}

const lastMatch = (clause: string, words: RegExp): number =>
  [...clause.matchAll(words)].at(-1)?.index ?? -1;

/** The same, or a part of some length: a note seldom repeats a long quotation whole. */
const isSame = (words: string, taken: string): boolean =>
  words === taken ||
  (taken.split(' ').length >= MIN_PART_WORDS && ` ${words} `.includes(` ${taken} `));

const toWords = (text: string): string => (text.toLowerCase().match(WORD) ?? []).join(' ');
