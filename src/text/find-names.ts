import { FIRST_NAMES } from './data/first-names.ts';
import { DETERMINERS, PHRASE_ENDS, TIMES } from './data/function-words.ts';
import { NOT_NAMES } from './data/not-names.ts';
import { ORGANISATION_WORDS } from './data/organisations.ts';
import { PEOPLE_NOUNS } from './data/roles.ts';
import { STOP_WORDS } from './data/stop-words.ts';
import { fold } from './fold.ts';
import { isPeopleNoun, type Name, readName } from './read-name.ts';
import { isCapitalised, type Word } from './words.ts';

/** A word that may know its sentence: no name runs on into the next. */
type Placed = Word & { unit?: number };

const CONNECTORS = new Set(
  'de del della di da van von der den bin al el la le ben dos &'.split(' '),
);
// al-Assad, bin-Laden, d’Estaing: a capital behind a small particle.
const PARTICLE = /^(?:al|ar|as|bin|d|el|ibn|l)[-’']\p{Lu}/u;
// Department of Trade and Industry.
const HAS_FIELDS = new Set(
  'board bureau committee department institute ministry office school'.split(' '),
);
// Voss-backed, Harrow-based: a word made of a name.
const MADE_OF_NAME =
  /\p{L}-(?:aligned|appointed|area|backed|based|born|controlled|endorsed|era|friendly|funded|led|like|leaning|owned|run|style|trained)$/u;
// A mark, or none, before a word that opens a sentence.
const SENTENCE_START = /^[^\p{L}\p{N},&-]/u;
// Republicans, Democrats, Mexicans, Islamists: many people, nobody’s name.
const MANY_PEOPLE =
  /^\p{Lu}\p{L}+(?:[ei]ans|crats|icans|ists|ficials|ivists|itters|akers|esters)$/u;

/**
 * Finds runs of capitalised words and parts each into role, title and name. A word that opens a sentence
 * and is common elsewhere is no name. Person or organisation is told by the words themselves.
 */
export function findNames(words: Placed[]): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isNameWord(words, at) || isOpener(words, at)) continue;
    const end = runEnd(words, at);
    const start = fieldEnd(words, at, end) ?? at;
    const short = readName(words, start, end);
    const long = short?.organisation ? withField(words, end) : end;
    const name = long > end ? readName(words, start, long) : short;
    if (name && !isManyPeople(words, name)) names.push(name);
    at = long;
  }
  return names;
}

function isNameWord(words: Word[], at: number): boolean {
  const word = words[at]!;
  if (!isCapitalised(word)) return PARTICLE.test(word.text);
  if (TIMES.has(word.lower) || MADE_OF_NAME.test(word.text)) return false;
  if (!STOP_WORDS.has(word.lower) && !PHRASE_ENDS.has(word.lower) && !DETERMINERS.has(word.lower))
    return !/^(?:I|We|They|He|She|It)[’']/u.test(word.text);
  return /^(?:\p{Lu}\.)+$/u.test(word.text) && word.text.length > 2;
}

/** Senate Democrats, Delegates: many people are nobody’s name; but Mr. Waters. */
const isManyPeople = (words: Word[], { first, last, title }: Name): boolean => {
  const { text, lower } = words[last]!;
  return MANY_PEOPLE.test(text) || (first === last && !title && isPeopleNoun(lower));
};

/** Meanwhile | Peskov, Residents | Marta Lee; but Police Federation. */
const isOpener = (words: Word[], at: number): boolean =>
  NOT_NAMES.has(words[at]!.lower) &&
  SENTENCE_START.test(words[at - 1]?.text ?? '.') &&
  !ORGANISATION_WORDS.has(words[at + 1]?.lower ?? '');

function runEnd(words: Placed[], start: number): number {
  let end = start;
  for (;;) {
    let next = afterNickname(words, end);
    while (next <= end + 2 && isConnector(words, next)) next++;
    const word = words[next];
    if (!word || !(isNameWord(words, next) || isMonthName(words, next))) return end;
    if (next === end + 1 && !isNear(words[end]!, word)) return end;
    end = next;
  }
}

/** Greta “Gigi” Voss is one name. */
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

/** Ursula | von der | Leyen: at most two stand between the parts of a name. */
const isConnector = (words: Placed[], at: number): boolean =>
  CONNECTORS.has(words[at]?.lower ?? '') && !isNameWord(words, at);

/** Theresa May; but not Peskov May 5. */
const isMonthName = (words: Placed[], at: number): boolean =>
  /^(?:April|August|June|May)$/u.test(words[at]!.text) && !/^\d/u.test(words[at + 1]?.text ?? '');

/** Head of the Harrow Council | Ann Lee, Mayor of Port Calder | Bo Roe: where a person’s name begins behind a role’s field. */
function fieldEnd(words: Placed[], start: number, end: number): number | undefined {
  const before = words[start - 1]?.lower === 'the' ? start - 2 : start - 1;
  if (words[before]?.lower !== 'of' || !PEOPLE_NOUNS.has(words[before - 1]?.lower ?? ''))
    return undefined;
  const run = words.slice(start, end + 1).map(({ lower }) => ORGANISATION_WORDS.has(lower));
  const given = words.slice(start, end).findIndex(({ text }) => FIRST_NAMES.has(fold(text)));
  const after = run.includes(true) ? run.lastIndexOf(true) + 1 : given;
  return after > 0 && run.length - after >= 2 && run.length - after <= 3
    ? start + after
    : undefined;
}

/** Central Bank | of Velmora, Institute | for Fiscal and Monetary Studies: place and field are part of the name. */
function withField(words: Placed[], end: number): number {
  const link = words[end + 1]?.lower ?? '';
  if (!/^(?:of|for|on|to|against)$/u.test(link)) return end;
  const first = link === 'of' && words[end + 2]?.lower === 'the' ? end + 3 : end + 2;
  if (!isFieldWord(words, first)) return end;
  let last = runEnd(words, first);
  const listed = link !== 'of' || HAS_FIELDS.has(words[end]!.lower);
  if (listed && words[last + 1]?.lower === 'and' && isFieldWord(words, last + 2))
    last = runEnd(words, last + 2);
  return link !== 'of' && last === first ? end : withField(words, last);
}

/** Opens a field, not the name of one more person. */
const isFieldWord = (words: Placed[], at: number): boolean =>
  at < words.length && isNameWord(words, at) && !FIRST_NAMES.has(fold(words[at]!.text));

/** In one sentence, nothing but a blank between. */
const isNear = (left: Placed, right: Placed): boolean =>
  right.start - left.end <= 1 && left.unit === right.unit;
