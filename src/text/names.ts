import { DETERMINERS, PHRASE_ENDS, TIMES } from './data/function-words.ts';
import { NOT_NAMES } from './data/not-names.ts';
import { ORGANISATION_WORDS } from './data/organisations.ts';
import { PORTFOLIOS, ROLE_NOUNS, TITLES } from './data/roles.ts';
import { STOP_WORDS } from './data/stop-words.ts';
import { isCapitalised, type Word } from './words.ts';

/** A name as it stands in a text; `first` and `last` are indices of words, roles and titles left out. */
export type Name = {
  first: number;
  last: number;
  /** The name's own words: `Dmitry Peskov`. */
  text: string;
  /** What stands right before it: `Kremlin spokesman`, `Mr.`; null where nothing does. */
  role: string | null;
  title: string | null;
  organisation: boolean;
};

const CONNECTORS = new Set([
  'de',
  'del',
  'della',
  'di',
  'da',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'la',
  'le',
  'ben',
  'dos',
  '&',
]);
const OF = new Set(['of', 'for']);
// A mark, or none, before a word that opens a sentence.
const SENTENCE_START = /^[^\p{L}\p{N},&-]/u;
/** Longest role before a name, in words. */
const ROLE_REACH = 6;

/**
 * Finds runs of capitalised words and parts each into role, title and name. A word that opens a sentence
 * and is common elsewhere is no name. Person or organisation is told by the words themselves.
 */
export function findNames(words: Word[]): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isNameWord(words, at) || isOpener(words, at)) continue;
    const run = runEnd(words, at);
    const short = readRun(words, at, run);
    const end = short?.organisation ? withPlace(words, run) : run;
    const name = end > run ? readRun(words, at, end) : short;
    if (name) names.push(name);
    at = end;
  }
  return names;
}

function isNameWord(words: Word[], at: number): boolean {
  const word = words[at] as Word;
  if (!isCapitalised(word) || TIMES.has(word.lower)) return false;
  if (!STOP_WORDS.has(word.lower) && !PHRASE_ENDS.has(word.lower) && !DETERMINERS.has(word.lower))
    return true;
  return /^(?:\p{Lu}\.)+$/u.test(word.text) && word.text.length > 2;
}

/** Meanwhile | Peskov, Residents | Marta Lee; but Police Federation. */
const isOpener = (words: Word[], at: number): boolean =>
  NOT_NAMES.has((words[at] as Word).lower) &&
  SENTENCE_START.test(words[at - 1]?.text ?? '.') &&
  !ORGANISATION_WORDS.has(words[at + 1]?.lower ?? '');

function runEnd(words: Word[], start: number): number {
  let end = start;
  for (;;) {
    let next = end + 1;
    while (next <= end + 2 && isConnector(words, next)) next++;
    const word = words[next];
    if (!word || !(isNameWord(words, next) || isMonthName(words, next))) return end;
    if (next === end + 1 && !isNear(words[end] as Word, word)) return end;
    end = next;
  }
}

/** Ursula | von der | Leyen: at most two stand between the parts of a name. */
const isConnector = (words: Word[], at: number): boolean =>
  CONNECTORS.has(words[at]?.lower ?? '') && !isNameWord(words, at);

/** Theresa May; but not Peskov May 5. */
const isMonthName = (words: Word[], at: number): boolean =>
  /^(?:April|August|June|May)$/u.test((words[at] as Word).text) &&
  !/^\d/u.test(words[at + 1]?.text ?? '');

/** Central Bank | of Velmora: an organisation’s place or field is part of its name. */
function withPlace(words: Word[], end: number): number {
  const next = words[end + 2];
  return words[end + 1]?.lower === 'of' && next && isNameWord(words, end + 2)
    ? runEnd(words, end + 2)
    : end;
}

/** On one line, nothing but a blank between. */
const isNear = (left: Word, right: Word): boolean => right.start - left.end <= 1;

function readRun(words: Word[], start: number, end: number): Name | undefined {
  const first = afterTitles(words, afterRoles(words, start, end), end);
  if (first > end) return undefined;
  const title =
    first > start && isTitle(words[first - 1] as Word) ? (words[first - 1] as Word).text : null;
  const roleEnd = title && !ROLE_NOUNS.has(title.toLowerCase()) ? first - 1 : first;
  const roleStart = roleBefore(words, roleEnd);
  const role = roleStart === undefined ? null : phrase(words, roleStart, roleEnd - 1);
  const own = words.slice(first, end + 1);
  const acronym = own.length === 1 && /^\p{Lu}{2,}$/u.test(own[0]?.text ?? '');
  const organisation =
    !title && !role && (acronym || own.some(({ lower }) => ORGANISATION_WORDS.has(lower)));
  return { first, last: end, text: phrase(words, first, end), role, title, organisation };
}

/** Where the name begins behind its role: Transport Minister | Ilse Marchetti; Secretary of State | John Kerry. */
function afterRoles(words: Word[], start: number, end: number): number {
  if (isPortfolio(words, start, (words[start] as Word).lower) && start < end) return start + 1;
  const lowers = words.slice(start, end + 1).map(({ lower }) => lower);
  const last = lowers.findLastIndex((lower) => ROLE_NOUNS.has(lower));
  const organisation = lowers.some(
    (lower) => ORGANISATION_WORDS.has(lower) && !PORTFOLIOS.has(lower),
  );
  if (
    last < 0 ||
    (organisation && last < lowers.findLastIndex((lower) => ORGANISATION_WORDS.has(lower)))
  )
    return start;
  return start + last + 1;
}

/** Sir | Desmond Pike; U.S. Sen. | John McCain. */
function afterTitles(words: Word[], start: number, end: number): number {
  for (let at = end - 1; at > start; at--)
    if (isTitle(words[at] as Word) && words[at]?.text.endsWith('.')) return at + 1;
  let first = start;
  while (first <= end && isTitle(words[first] as Word)) first++;
  return first;
}

const isTitle = ({ lower }: Word): boolean => TITLES.has(lower.replace(/\.$/u, ''));

function isPortfolio(words: Word[], start: number, lower: string): boolean {
  return (
    PORTFOLIOS.has(lower) &&
    OF.has(words[start - 1]?.lower ?? '') &&
    ROLE_NOUNS.has(words[start - 2]?.lower ?? '')
  );
}

/** The first word of the role that ends right before `at`; undefined where no role does. */
function roleBefore(words: Word[], at: number): number | undefined {
  const last = words[at - 1];
  if (!last || (!ROLE_NOUNS.has(last.lower) && !isPortfolio(words, at - 1, last.lower)))
    return undefined;
  let start = at - 1;
  while (start > 0 && at - start < ROLE_REACH && isRoleWord(words, start - 1)) start--;
  while (start < at - 1 && OF.has((words[start] as Word).lower)) start++;
  return start;
}

function isRoleWord(words: Word[], at: number): boolean {
  const { lower, text } = words[at] as Word;
  if (!/^[\p{L}\p{N}]/u.test(text) || DETERMINERS.has(lower) || TIMES.has(lower)) return false;
  if (OF.has(lower)) return ROLE_NOUNS.has(words[at - 1]?.lower ?? '');
  if (/^\p{Lu}/u.test(text)) return !PHRASE_ENDS.has(lower) && !STOP_WORDS.has(lower);
  return !PHRASE_ENDS.has(lower) && !STOP_WORDS.has(lower) && !/(?:ed|ing|ly)$/u.test(lower);
}

/** The words from one index to another as they are written, blanks made single. */
export function phrase(words: Word[], first: number, last: number): string {
  let text = '';
  for (let at = first; at <= last; at++) {
    const word = words[at] as Word;
    text += at > first && word.start > (words[at - 1] as Word).end ? ` ${word.text}` : word.text;
  }
  return text;
}
