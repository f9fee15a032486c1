import { FIRST_NAMES } from './data/first-names.ts';
import { DETERMINERS, PHRASE_ENDS, TIMES } from './data/function-words.ts';
import { ORGANISATION_WORDS } from './data/organisations.ts';
import { PEOPLE_NOUNS, PORTFOLIOS, TITLES } from './data/roles.ts';
import { STOP_WORDS } from './data/stop-words.ts';
import { fold } from './fold.ts';
import type { Word } from './words.ts';

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

const OF = new Set(['of', 'for']);
// Forms of address that make even “Church” or “King” a person’s name.
const ADDRESS = /^(?:dame|lady|lord|miss|mr|mrs|ms|sir)\.?$/u;
// Mr. President: said to someone, no name.
const OFFICE =
  /^(?:ambassador|chairman|general|governor|justice|minister|president|secretary|senator|speaker)$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/u;
// NATO, Australian, Danish: no first name.
const EPITHET = /^(?:\p{Lu}{2,}|\p{Lu}\p{Ll}+(?:[ei]an|ish|ese))$/u;
/** Longest role before a name, in words. */
const ROLE_REACH = 6;

/** Parts a run of capitalised words into role, title and name; undefined where it is all role. */
export function readName(words: Word[], start: number, end: number): Name | undefined {
  const first = afterEpithet(words, afterTitles(words, afterRoles(words, start, end), end), end);
  if (first > end) return undefined;
  const title = first > start && isTitle(words[first - 1]!) ? words[first - 1]!.text : null;
  const roleEnd = title && !PEOPLE_NOUNS.has(title.toLowerCase()) ? first - 1 : first;
  const roleStart = roleBefore(words, roleEnd);
  const role = roleStart === undefined ? null : phrase(words, roleStart, roleEnd - 1);
  const own = words.slice(first, end + 1);
  const organisation = !title && !role && (isAcronym(own) || isOrganisation(own));
  return { first, last: end, text: phrase(words, first, end), role, title, organisation };
}

const isAcronym = (own: Word[]): boolean =>
  own.length === 1 && /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u.test(own[0]!.text);

/** Words say so, unless it is a first name and one more: Harrow Hall; but Rebecca Hall. */
const isOrganisation = (own: Word[]): boolean =>
  own.some(({ lower }) => ORGANISATION_WORDS.has(lower)) &&
  !(own.length === 2 && isGiven(own[0]!) && /^(?:church|hall|house|post)$/u.test(own[1]!.lower));

const isGiven = ({ text }: Word): boolean => FIRST_NAMES.has(fold(text));

/** Where the name begins behind its role: Transport Minister | Ilse Marchetti; Secretary of State | Ada Roe. */
function afterRoles(words: Word[], start: number, end: number): number {
  if (isPortfolio(words, start) && start < end) return start + 1;
  const run = words.slice(start, end + 1);
  const last = run.findLastIndex(
    ({ lower }, at) => isPeopleNoun(lower) && !isSurname(words, start + at, start, end),
  );
  const organisation = run.findLastIndex(
    ({ lower }, at) =>
      ORGANISATION_WORDS.has(lower) &&
      !PORTFOLIOS.has(lower) &&
      !(at === run.length - 1 && last === at - 2 && isGiven(run[at - 1]!)),
  );
  return last < 0 || last <= organisation ? start : start + last + 1;
}

/** Minister, ministers: Republicans | Ann Lee and Bo Roe. */
export const isPeopleNoun = (lower: string): boolean =>
  PEOPLE_NOUNS.has(lower) ||
  PEOPLE_NOUNS.has(lower.replace(/ies$/u, 'y')) ||
  PEOPLE_NOUNS.has(lower.replace(/s$/u, ''));

/** Mr. King, Justin Farmer: a role noun that ends a name is a surname. */
function isSurname(words: Word[], at: number, start: number, end: number): boolean {
  const before = words[at - 1];
  if (!before || at === start || (at < end && !SUFFIX.test(words[at + 1]!.lower))) return false;
  const { lower } = words[at]!;
  return (
    (ADDRESS.test(before.lower) && !OFFICE.test(lower)) ||
    (at - 1 <= start + 1 && isGiven(before) && !/man$|woman$|person$/u.test(lower)) ||
    (/^\p{Lu}\.$/u.test(before.text) && at - 2 >= start)
  );
}

/** Sir | Desmond Pike; U.S. Sen. | Ada Roe. */
function afterTitles(words: Word[], start: number, end: number): number {
  for (let at = end - 1; at > start; at--)
    if (isTitle(words[at]!) && words[at]?.text.endsWith('.')) return at + 1;
  let first = start;
  while (first <= end && isTitle(words[first]!) && !isSurname(words, first, start, end)) first++;
  // Justice Department, King Street Station
  const organisation = ORGANISATION_WORDS.has(words[end]!.lower);
  return organisation && first > start && !ADDRESS.test(words[first - 1]!.lower) ? start : first;
}

/** NATO | Hanna Voss, Australian | Greta Roe: what stands before a known first name and cannot begin a name. */
function afterEpithet(words: Word[], start: number, end: number): number {
  const [first, given] = words.slice(start, end + 1);
  if (end - start < 2 || !first || !given || isGiven(first) || !isGiven(given)) return start;
  return EPITHET.test(first.text) ? start + 1 : start;
}

const isTitle = ({ lower }: Word): boolean =>
  TITLES.has(lower.replace(/\.$/u, '')) && lower !== 'st.';

const isPortfolio = (words: Word[], at: number): boolean =>
  PORTFOLIOS.has(words[at]!.lower) &&
  OF.has(words[at - 1]?.lower ?? '') &&
  PEOPLE_NOUNS.has(words[at - 2]?.lower ?? '');

/** The first word of the role that ends right before `at`; undefined where no role does. */
function roleBefore(words: Word[], at: number): number | undefined {
  const last = words[at - 1];
  if (!last || (!PEOPLE_NOUNS.has(last.lower) && !isPortfolio(words, at - 1))) return undefined;
  let start = at - 1;
  while (start > 0 && at - start < ROLE_REACH && isRoleWord(words, start - 1)) start--;
  while (start < at - 1 && OF.has(words[start]!.lower)) start++;
  return start;
}

function isRoleWord(words: Word[], at: number): boolean {
  const { lower, text } = words[at]!;
  if (!/^[\p{L}\p{N}]/u.test(text) || DETERMINERS.has(lower) || TIMES.has(lower)) return false;
  if (OF.has(lower)) return PEOPLE_NOUNS.has(words[at - 1]?.lower ?? '');
  if (PHRASE_ENDS.has(lower) || STOP_WORDS.has(lower)) return false;
  return /^\p{Lu}/u.test(text) || !/(?:ed|ing|ly)$/u.test(lower);
}

/** The words from one index to another as they are written, blanks made single. */
export function phrase(words: Word[], first: number, last: number): string {
  let text = '';
  for (let at = first; at <= last; at++) {
    const word = words[at]!;
    text += at > first && word.start > words[at - 1]!.end ? ` ${word.text}` : word.text;
  }
  return text;
}
