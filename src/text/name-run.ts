import { DETERMINERS, PHRASE_ENDS, TIMES } from './data/function-words.ts';
import { PARTICLES, SUFFIXES } from './data/name-particles.ts';
import { ORGANISATION_WORDS } from './data/organisations.ts';
import { isRoleNoun } from './data/roles.ts';
import { SPEECH_VERBS } from './data/speech-verbs.ts';
import { STOP_WORDS } from './data/stop-words.ts';
import { isFurniture } from './furniture.ts';
import { isGiven } from './name-start.ts';
import { dropParticle } from './name-words.ts';
import { isCapitalised, type Word } from './words.ts';

/** A word with the number of its sentence, where that is known: no name crosses into the next. */
export type Placed = Word & { unit?: number };

// May stand between the words of a name: Ann de Roe, Marks & Voss, Ruiz y Sol.
const CONNECTORS = new Set([...PARTICLES, '&', 'e', 'y']);
const MONTH = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u;
const FIRST_NAME_MONTH = /^(?:April|August|June|May)$/u;
// T.J., J.
const INITIALS = /^(?:\p{Lu}\.)+$/u;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/u;
// Members of a body: Farmers’ Union, Employers’ Association.
const MEMBERS = /^\p{Lu}\p{L}*\p{Ll}s$/u;
// CALDER; shorter words may be initials.
const SHOUTED = /^\p{Lu}{4,}$/u;
// HARROW/CALDER
const SHOUTED_PAIR = /^\p{Lu}{4,}\/\p{Lu}{4,}$/u;
// A word made of a name: Voss-backed, Harrow-based.
const MADE_OF_NAME =
  /\p{L}-(?:aligned|appointed|area|backed|based|born|controlled|endorsed|era|friendly|funded|led|like|leaning|owned|run|style|trained)$/u;

/** The last word of the run of name words that begins at `start`. */
export function runEnd(words: Placed[], start: number): number {
  let end = start;
  let isLoud = SHOUTED.test(words[start]?.text ?? '');
  for (;;) {
    if (isSuffix(words, end + 1)) return end + 2;
    let next = afterPossessive(words, end) ?? afterNickname(words, end);
    while (next <= end + 2 && isConnector(words, next)) next++;
    const word = words[next];
    if (!word || !(isNameWord(words, next) || isMonthName(words, next))) return end;
    if (next === end + 1 && !isNear(words[end]!, word)) return end;
    if (next === end + 1 && endsHeading(words, { start, end, isLoud })) return end;
    isLoud &&= next === end + 1 && SHOUTED.test(word.text);
    end = next;
  }
}

/**
 * “PORT CALDER | Police said”, “HARROW/CALDER | Velmora and …”: words in capitals that open a line, as a
 * dateline does, and a name in small letters. A word alone may belong to it: NATO Council, FURIOUS Ann Lee.
 */
function endsHeading(words: Placed[], { start, end, isLoud }: Run): boolean {
  const next = words[end + 1]!;
  // “THE VELMORAN PRESS Police”: what is left would read as somebody known.
  if (words[start - 1]?.text === 'THE') return false;
  if (!/\p{Ll}/u.test(next.text) || SUFFIXES.has(next.lower.replace('.', ''))) return false;
  return end > start ? isLoud : SHOUTED_PAIR.test(words[start]!.text);
}

/** The words of a name so far; `isLoud` where all of them stand in capitals. */
type Run = { start: number; end: number; isLoud: boolean };

/** Abel Roe | , Jr. */
const isSuffix = (words: Placed[], comma: number): boolean =>
  words[comma]?.text === ',' &&
  /^\p{Lu}/u.test(words[comma + 1]?.text ?? '') &&
  SUFFIXES.has(words[comma + 1]!.lower.replace('.', ''));

/** Dockers’ | Union, Women’s | Institute, Sheriff’s | Office: those whom a body is for are part of its name. */
function afterPossessive(words: Placed[], end: number): number | undefined {
  const [members, mark, next] = words.slice(end, end + 3);
  if (!members || !mark || !next || mark.start !== members.end || next.unit !== members.unit)
    return undefined;
  // “Bo Sanders’ College Act” is his.
  const isTheirs =
    !isGiven(words[end - 1] ?? members) && MEMBERS.test(members.text) && /^['’]$/u.test(mark.text);
  const isSingular =
    /^(?:Children|Men|People|Women)$/u.test(members.text) ||
    (isCapitalised(members) && isRoleNoun(members.lower));
  if (!isTheirs && !(isSingular && /^['’]s$/u.test(mark.text))) return undefined;
  return ORGANISATION_WORDS.has(next.lower) && isCapitalised(next) ? end + 2 : undefined;
}

/** The word after `end`, past a nickname in quotation marks: Greta “Gigi” Voss is one name. */
function afterNickname(words: Placed[], end: number): number {
  const [open, name, close, next] = words.slice(end + 1, end + 5);
  return (isGiven(words[end]!) || INITIALS.test(words[end]!.text)) &&
    /^["“‘'(]$/u.test(open?.text ?? '') &&
    name &&
    isCapitalised(name) &&
    /^["”’')]$/u.test(close?.text ?? '') &&
    next &&
    isCapitalised(next)
    ? end + 4
    : end + 1;
}

/** Ursula | von der | Leyen */
const isConnector = (words: Placed[], at: number): boolean =>
  CONNECTORS.has(words[at]?.lower ?? '') && !isNameWord(words, at);

/** Theresa May; but not Peskov May 5. */
const isMonthName = (words: Placed[], at: number): boolean =>
  /^(?:April|August|June|May)$/u.test(words[at]!.text) && !/^\d/u.test(words[at + 1]?.text ?? '');

/** Capitalised, and neither a function word nor a time: those are never part of a name. */
export function isNameWord(words: Word[], at: number): boolean {
  const word = words[at]!;
  if (ORDINAL.test(word.lower)) return isOfBody(words, at);
  if (!isCapitalised(word))
    return word.text !== word.lower && /^\p{Lu}/u.test(dropParticle(word.text));
  if (isCalledMay(words, at)) return true;
  if (TIMES.has(word.lower) || MADE_OF_NAME.test(word.text) || isMonth(words, at)) return false;
  if (isFurniture(words, at)) return false;
  if (isPer(words, at)) return true;
  if (!STOP_WORDS.has(word.lower) && !PHRASE_ENDS.has(word.lower) && !DETERMINERS.has(word.lower))
    return !/^(?:I|We|They|He|She|It)[’']/u.test(word.text);
  return /^(?:\p{Lu}\.)+$/u.test(word.text) && word.text.length > 2;
}

/** Councillor May | Roe, said June | Roe: behind a role or a verb of saying a month is a first name. */
function isCalledMay(words: Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at]!, words[at + 1]];
  if (!before || !next || !FIRST_NAME_MONTH.test(word.text)) return false;
  const isAddressed =
    (isCapitalised(before) && isRoleNoun(before.lower)) || SPEECH_VERBS.has(before.text);
  return isAddressed && /^\p{Lu}\p{Ll}+$/u.test(next.text) && !TIMES.has(next.lower);
}

/** The 7th | Fleet, the 9th | Circuit Court: the number tells it from others; but “his 5th Harrow Run”. */
const isOfBody = (words: Word[], at: number): boolean => {
  const [next, after] = words.slice(at + 1, at + 3);
  if (!next || !isCapitalised(next)) return false;
  if (ORGANISATION_WORDS.has(next.lower)) return true;
  return after !== undefined && isCapitalised(after) && ORGANISATION_WORDS.has(after.lower);
};

/** Jan. 18, but not Jan Roe. */
const isMonth = (words: Word[], at: number): boolean =>
  MONTH.test(words[at]!.text) &&
  /^\d/u.test(words[words[at + 1]?.text === '.' ? at + 2 : at + 1]?.text ?? '');

/** Per Holm, who is named like a small word; but Per Capita and Per Article 5. */
const isPer = (words: Word[], at: number): boolean =>
  words[at]!.text === 'Per' &&
  words[at + 1] !== undefined &&
  isCapitalised(words[at + 1]!) &&
  !/^(?:annum|article|capita|cent|clause|diem|section)$/u.test(words[at + 1]!.lower);

/** In one sentence, with at most a blank between. */
const isNear = (left: Placed, right: Placed): boolean =>
  right.start - left.end <= 1 && left.unit === right.unit;
