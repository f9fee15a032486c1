import { FIRST_NAMES } from './data/first-names.ts';
import { DETERMINERS, PHRASE_ENDS, TIMES } from './data/function-words.ts';
import { PARTICLES, SUFFIXES } from './data/name-particles.ts';
import { NOT_NAMES } from './data/not-names.ts';
import { ORGANISATION_WORDS } from './data/organisations.ts';
import { PLACE_NOUNS, PLACES } from './data/places.ts';
import { isPeopleNoun } from './data/roles.ts';
import { STOP_WORDS } from './data/stop-words.ts';
import { fold } from './fold.ts';
import { isGiven, isPortfolio } from './name-start.ts';
import { dropParticle } from './name-words.ts';
import { officeBefore } from './office-before.ts';
import { type Name, readName } from './read-name.ts';
import { isCapitalised, phrase, type Word } from './words.ts';

// In the examples below a bar shows where a phrase is cut: Meanwhile | Peskov.

/** A word with the number of its sentence, where that is known: no name crosses into the next. */
type Placed = Word & { unit?: number };

// May stand between the words of a name: Ann de Roe, Marks & Voss, Ruiz y Sol.
const CONNECTORS = new Set([...PARTICLES, '&', 'e', 'y']);
/** A name behind an office is no longer. */
const MAX_PERSON_WORDS = 3;
// Names of these may list fields: Department of Trade and Industry.
const HAS_FIELDS = new Set(
  'board bureau committee department institute ministry office school'.split(' '),
);
// Members of a body: Farmers’ Union, Employers’ Association.
const MEMBERS = /^\p{Lu}\p{Ll}+s$/u;
// A word made of a name: Voss-backed, Harrow-based.
const MADE_OF_NAME =
  /\p{L}-(?:aligned|appointed|area|backed|based|born|controlled|endorsed|era|friendly|funded|led|like|leaning|owned|run|style|trained)$/u;
// A mark after which a sentence may begin.
const SENTENCE_START = /^[^\p{L}\p{N},&-]/u;
// Words for many people, which are nobody’s name: Republicans, Mexicans, Islamists.
const MANY_PEOPLE =
  /^\p{Lu}\p{L}+(?:[ei]ans|crats|icans|ists|ficials|ivists|itters|akers|esters)$/u;

/**
 * Finds runs of capitalised words and splits each into role, title and name. A common word that
 * opens a sentence is not a name. The words themselves tell a person from an organisation.
 */
export function findNames(words: Placed[]): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isNameWord(words, at) || isOpener(words, at)) continue;
    const end = runEnd(words, at);
    // Secretary of | State: only an office.
    if (end === at && isPortfolio(words, at)) continue;
    const start = fieldEnd(words, at, end) ?? at;
    const joined = withSecondField(words, at, end);
    if (joined) {
      names.push(joined);
      at = joined.last;
      continue;
    }
    const short = readName(words, start, end);
    const last = short?.organisation ? withField(words, end) : end;
    const name =
      short && last > end ? { ...short, last, text: phrase(words, short.first, last) } : short;
    if (name && !isManyPeople(words, name)) names.push(name);
    at = last;
  }
  return names;
}

/** Capitalised, and neither a function word nor a time: those are never part of a name. */
function isNameWord(words: Word[], at: number): boolean {
  const word = words[at]!;
  if (!isCapitalised(word)) return /^\p{Lu}/u.test(dropParticle(word.text));
  if (TIMES.has(word.lower) || MADE_OF_NAME.test(word.text)) return false;
  if (isPer(words, at)) return true;
  if (!STOP_WORDS.has(word.lower) && !PHRASE_ENDS.has(word.lower) && !DETERMINERS.has(word.lower))
    return !/^(?:I|We|They|He|She|It)[’']/u.test(word.text);
  return /^(?:\p{Lu}\.)+$/u.test(word.text) && word.text.length > 2;
}

/** Per Holm, who is named like a small word; but Per Capita and Per Article 5. */
const isPer = (words: Word[], at: number): boolean =>
  words[at]!.text === 'Per' &&
  words[at + 1] !== undefined &&
  isCapitalised(words[at + 1]!) &&
  !/^(?:annum|article|capita|cent|clause|diem|section)$/u.test(words[at + 1]!.lower);

/** Senate Democrats, Delegates; but not Mr. Waters. */
const isManyPeople = (words: Word[], { first, last, title }: Name): boolean => {
  const { text, lower } = words[last]!;
  return MANY_PEOPLE.test(text) || (first === last && !title && isPeopleNoun(lower));
};

/** Meanwhile | Peskov, Residents | Marta Lee; but Police Federation. */
const isOpener = (words: Word[], at: number): boolean =>
  NOT_NAMES.has(words[at]!.lower) &&
  SENTENCE_START.test(words[at - 1]?.text ?? '.') &&
  !ORGANISATION_WORDS.has(words[at + 1]?.lower ?? '');

/** The last word of the run of name words that begins at `start`. */
function runEnd(words: Placed[], start: number): number {
  let end = start;
  for (;;) {
    if (isSuffix(words, end + 1)) return end + 2;
    let next = afterPossessive(words, end) ?? afterNickname(words, end);
    while (next <= end + 2 && isConnector(words, next)) next++;
    const word = words[next];
    if (!word || !(isNameWord(words, next) || isMonthName(words, next))) return end;
    if (next === end + 1 && !isNear(words[end]!, word)) return end;
    end = next;
  }
}

/** Abel Roe | , Jr. */
const isSuffix = (words: Placed[], comma: number): boolean =>
  words[comma]?.text === ',' &&
  /^\p{Lu}/u.test(words[comma + 1]?.text ?? '') &&
  SUFFIXES.has(words[comma + 1]!.lower.replace('.', ''));

/** Dockers’ | Union, Women’s | Institute: those whom a body is for are part of its name. */
function afterPossessive(words: Placed[], end: number): number | undefined {
  const [members, mark, next] = words.slice(end, end + 3);
  if (!members || !mark || !next || mark.start !== members.end || next.unit !== members.unit)
    return undefined;
  const isTheirs = MEMBERS.test(members.text) && /^['’]$/u.test(mark.text);
  const isIrregular = /^(?:Children|Men|People|Women)$/u.test(members.text);
  if (!isTheirs && !(isIrregular && /^['’]s$/u.test(mark.text))) return undefined;
  return ORGANISATION_WORDS.has(next.lower) && isCapitalised(next) ? end + 2 : undefined;
}

/** The word after `end`, past a nickname in quotation marks: Greta “Gigi” Voss is one name. */
function afterNickname(words: Placed[], end: number): number {
  const [open, name, close, next] = words.slice(end + 1, end + 5);
  const given = FIRST_NAMES.has(fold(words[end]?.text ?? ''));
  return given &&
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

/**
 * Where a person’s name begins after an office with its field: Head of the Harrow Council | Ann Lee,
 * Minister in the Ministry of Port Calder | Bo Roe. Undefined where no office comes before.
 */
function fieldEnd(words: Placed[], start: number, end: number): number | undefined {
  const link = words[start - 1]?.lower === 'the' ? start - 2 : start - 1;
  if (!/^(?:of|for|in|at|and)$/u.test(words[link]?.lower ?? '')) return undefined;
  if (officeBefore(words, start) === undefined) return undefined;
  const run = words.slice(start, end + 1);
  const body = run.findLastIndex(({ lower }) => ORGANISATION_WORDS.has(lower));
  const after = body >= 0 ? body + 1 : run.slice(0, -1).findIndex(isGiven);
  return after > 0 && run.length - after >= 2 && run.length - after <= MAX_PERSON_WORDS
    ? start + after
    : undefined;
}

/**
 * The last word of an organisation’s name with its place and field: Central Bank | of Velmora,
 * Institute | for Fiscal and Monetary Studies.
 */
function withField(words: Placed[], end: number): number {
  const link = words[end + 1]?.lower ?? '';
  if (!/^(?:of|for|on|to|against)$/u.test(link)) return end;
  const first = link === 'of' && words[end + 2]?.lower === 'the' ? end + 3 : end + 2;
  if (!isFieldWord(words, first)) return end;
  let last = fieldRunEnd(words, first);
  const listed = link !== 'of' || HAS_FIELDS.has(words[end]!.lower);
  if (listed && words[last + 1]?.lower === 'and' && isFieldWord(words, last + 2))
    last = fieldRunEnd(words, last + 2);
  return link !== 'of' && last === first ? end : withField(words, last);
}

/** Ministry of Finance | Bo Roe: a field ends where somebody’s name begins. */
function fieldRunEnd(words: Placed[], first: number): number {
  const last = runEnd(words, first);
  const { lower } = words[last]!;
  if (PLACES.has(lower) || PLACE_NOUNS.has(lower) || ORGANISATION_WORDS.has(lower)) return last;
  for (let at = Math.max(first + 1, last + 1 - MAX_PERSON_WORDS); at < last; at++)
    if (isGiven(words[at]!)) return at - 1;
  return last;
}

/**
 * The Schools and Colleges Association, the Food and Drug Agency: one body, where what stands before
 * “and” is one word behind “the” that names neither a body nor a person. Undefined where it is not.
 */
function withSecondField(words: Placed[], at: number, end: number): Name | undefined {
  const isOneWord = at === end && words[at - 1]?.lower === 'the' && words[at + 1]?.lower === 'and';
  if (!isOneWord || !isFieldWord(words, at) || ORGANISATION_WORDS.has(words[at]!.lower))
    return undefined;
  if (!isFieldWord(words, at + 2) || ORGANISATION_WORDS.has(words[at + 2]!.lower)) return undefined;
  const last = runEnd(words, at + 2);
  const second = last > at + 2 ? readName(words, at + 2, last) : undefined;
  return second?.organisation && second.first === at + 2
    ? { ...second, first: at, text: phrase(words, at, last) }
    : undefined;
}

/** Opens a field, not the name of a person. */
const isFieldWord = (words: Placed[], at: number): boolean =>
  at < words.length && isNameWord(words, at) && !isGiven(words[at]!);

/** In one sentence, with at most a blank between. */
const isNear = (left: Placed, right: Placed): boolean =>
  right.start - left.end <= 1 && left.unit === right.unit;
