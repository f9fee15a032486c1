import { FIRST_NAMES } from './data/first-names.ts';
import { DETERMINERS, PHRASE_ENDS, TIMES } from './data/function-words.ts';
import { SUFFIXES } from './data/name-particles.ts';
import { ORGANISATION_WORDS } from './data/organisations.ts';
import { isPeopleNoun, PEOPLE_NOUNS, PORTFOLIOS, TITLES } from './data/roles.ts';
import { STOP_WORDS } from './data/stop-words.ts';
import { fold } from './fold.ts';
import { phrase, type Word } from './words.ts';

/** A word with the number of its sentence, where that is known: no role crosses into the next. */
type Placed = Word & { unit?: number };

/** A name as it stands in a text. */
export type Name = {
  /** Indices of its words, without role and title; `last` is inclusive. */
  first: number;
  last: number;
  /** The name's own words: `Dmitry Peskov`. */
  text: string;
  /** What the person is called right before the name: `Kremlin spokesman`. */
  role: string | null;
  /** `Mr.`, `Sen.` */
  title: string | null;
  organisation: boolean;
};

const OF = new Set(['of', 'for']);
// Forms of address that make even “Church” or “King” a person’s name.
const ADDRESS = /^(?:dame|lady|lord|miss|mr|mrs|ms|sir)\.?$/u;
// Said to someone, and not a name: Mr. President.
const OFFICE =
  /^(?:ambassador|chairman|general|governor|justice|minister|president|secretary|senator|speaker)$/u;
// Cannot be a first name: NATO, Australian, Danish.
const EPITHET = /^(?:\p{Lu}{2,}|\p{Lu}\p{Ll}+(?:[ei]an|ish|ese))$/u;
// A post written as initials: QB, MEP.
const POST = /^\p{Lu}{2,3}$/u;
// “DEFIANT boss”: set in capitals for effect; shorter ones may be initials.
const SHOUTED = /^\p{Lu}{7,}$/u;
// What somebody writes behind the name, as a member of a parliament or under a letter.
const POST_BEHIND =
  /^(?:CEO|Chair(?:man|person|woman)?|Director|Founder|Leader|Manager|MEP|MLA|MP|MSP|President|Secretary|Treasurer)$/u;
const MAX_ROLE_WORDS = 6;

/** Splits a run of capitalised words into role, title and name; undefined where it is all role. */
export function readName(words: Word[], start: number, last: number): Name | undefined {
  const end = isPostBehind(words, start, last) ? last - 1 : last;
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

/** Ann Lee | MP, Ann Lee | Chairman; but “Labour MP”. */
const isPostBehind = (words: Word[], start: number, last: number): boolean =>
  POST_BEHIND.test(words[last]!.text) &&
  last - start >= 2 &&
  isGiven(words[afterTitles(words, start, last)]!) &&
  !ORGANISATION_WORDS.has(words[last - 1]!.lower);

const isAcronym = (own: Word[]): boolean =>
  own.length === 1 && /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u.test(own[0]!.text);

/** Harrow Hall; but not Rebecca Hall. */
const isOrganisation = (own: Word[]): boolean =>
  own.some(({ lower }) => ORGANISATION_WORDS.has(lower)) &&
  !(own.length === 2 && isGiven(own[0]!) && /^(?:church|hall|house|post)$/u.test(own[1]!.lower));

const isGiven = ({ text }: Word): boolean => FIRST_NAMES.has(fold(text));

/** Where the name begins: Transport Minister | Ilse Marchetti, Secretary of State | Ada Roe. */
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

/** A role noun that ends a name is a surname: Mr. King, Justin Farmer. */
function isSurname(words: Word[], at: number, start: number, end: number): boolean {
  const before = words[at - 1];
  if (
    !before ||
    at === start ||
    (at < end && !SUFFIXES.has(words[at + 1]!.lower.replace(/\.$/u, '')))
  )
    return false;
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
  // Here “Justice” and “King” are not titles: Justice Department, King Street Station.
  const organisation = ORGANISATION_WORDS.has(words[end]!.lower);
  return organisation && first > start && !ADDRESS.test(words[first - 1]!.lower) ? start : first;
}

/** Where the name begins: NATO | Hanna Voss, Australian | Greta Roe, Rovers GK | Ossie Roe. */
function afterEpithet(words: Word[], start: number, end: number): number {
  const post = words.slice(start, end + 1).findLastIndex(({ text }) => POST.test(text));
  if (post > 0 && isPlainName(words.slice(start + post + 1, end + 1))) return start + post + 1;
  const [first, given] = words.slice(start, end + 1);
  if (end - start < 2 || !first || !given || isGiven(first) || !isGiven(given)) return start;
  return EPITHET.test(first.text) ? start + 1 : start;
}

/** Two or three words in small letters but for the first, none of them of an organisation. */
const isPlainName = (own: Word[]): boolean =>
  (own.length === 2 || own.length === 3) &&
  own.every(({ text, lower }) => /^\p{Lu}.*\p{Ll}/u.test(text) && !ORGANISATION_WORDS.has(lower));

const isTitle = ({ lower }: Word): boolean =>
  TITLES.has(lower.replace(/\.$/u, '')) && lower !== 'st.';

/** Secretary of | State */
const isPortfolio = (words: Word[], at: number): boolean =>
  PORTFOLIOS.has(words[at]!.lower) &&
  OF.has(words[at - 1]?.lower ?? '') &&
  PEOPLE_NOUNS.has(words[at - 2]?.lower ?? '');

/** The first word of the role that ends right before `at`; undefined where no role does. */
function roleBefore(words: Placed[], at: number): number | undefined {
  const last = words[at - 1];
  if (!last || (!PEOPLE_NOUNS.has(last.lower) && !isPortfolio(words, at - 1))) return undefined;
  let start = at - 1;
  while (
    start > 0 &&
    at - start < MAX_ROLE_WORDS &&
    words[start - 1]!.unit === last.unit &&
    isRoleWord(words, start - 1)
  )
    start--;
  while (start < at - 1 && (OF.has(words[start]!.lower) || isShouted(words, start, at - 1)))
    start++;
  return start;
}

const isShouted = (words: Word[], at: number, last: number): boolean =>
  SHOUTED.test(words[at]!.text) && !SHOUTED.test(words[last]!.text);

function isRoleWord(words: Word[], at: number): boolean {
  const { lower, text } = words[at]!;
  if (!/^[\p{L}\p{N}]/u.test(text) || DETERMINERS.has(lower) || TIMES.has(lower)) return false;
  if (OF.has(lower)) return PEOPLE_NOUNS.has(words[at - 1]?.lower ?? '');
  if (PHRASE_ENDS.has(lower) || STOP_WORDS.has(lower)) return false;
  return /^\p{Lu}/u.test(text) || !/(?:ed|ing|ly)$/u.test(lower);
}
