import { DEMONYMS } from './data/demonyms.ts';
import { FIRST_NAMES } from './data/first-names.ts';
import { SUFFIXES } from './data/name-particles.ts';
import { ORGANISATION_WORDS } from './data/organisations.ts';
import { PLACES } from './data/places.ts';
import {
  isPeopleNoun,
  isRoleNoun,
  PEOPLE_NOUNS,
  PORTFOLIOS,
  RANKS,
  SURNAME_ROLES,
  TITLES,
} from './data/roles.ts';
import { fold } from './fold.ts';
import { phrase, type Word } from './words.ts';

// Forms of address that make even “Church” or “King” a person’s name.
const ADDRESS = /^(?:dame|lady|lord|miss|mr|mrs|ms|sir)\.?$/u;
// A form of address that nothing of the name comes before: Harrow Clinic Dr | Lee, the Rt Rev | Lee.
const INNER_TITLE = /^(?:cllr|dame|dr|mr|mrs|ms|prof|rev|sir)$/u;
// Said to someone, and not a name: Mr. President.
const OFFICE =
  /^(?:ambassador|chairman|general|governor|justice|minister|president|secretary|senator|speaker)$/u;
// Cannot be first names: NATO, and Australian, Danish.
const ACRONYM = /^\p{Lu}{2,}$/u;
const NATION = /^\p{Lu}\p{Ll}+(?:[ei]an|ish|ese)$/u;
// A post written as initials: QB, MEP.
const POST = /^\p{Lu}{2,3}$/u;
// Chairman, spokeswoman: no surname, unlike Seaman and Coleman.
const OF_OFFICE = /^(?!sea|post|watch).*(?:man|woman|person)$/u;
// J., B.B., JK
const INITIALS = /^(?:\p{Lu}\.)+$|^\p{Lu}{2}$/u;
const MAX_PLACE_WORDS = 3;

/** The first word of the name itself in a run of capitalised words, past roles, titles and epithets. */
export function nameStart(words: Word[], start: number, end: number): number {
  const office = afterProTem(words, afterRoles(words, start, end), end);
  const own = afterTitles(words, office, end);
  return afterEpithet(words, afterBody(words, own, end), end);
}

/** Senate Judiciary Committee | Abel Roe: the name of a body, and one of two or three words behind it. */
function afterBody(words: Word[], start: number, end: number): number {
  const run = words.slice(start, end + 1);
  const body = run.findLastIndex(({ lower }) => ORGANISATION_WORDS.has(lower));
  const person = run.slice(body + 1);
  const isPerson = body > 0 && isPlainName(person) && isGiven(person[0]!) && !isGiven(run[0]!);
  return isPerson ? start + body + 1 : start;
}

/** President Pro Tem | Ada Roe: for the time being, and no name. */
function afterProTem(words: Word[], start: number, end: number): number {
  const isProTem =
    words[start]?.lower === 'pro' && /^tem(?:pore)?\.?$/u.test(words[start + 1]?.lower ?? '');
  return isProTem && start + 2 <= end ? start + 2 : start;
}

/** Ann, and Ann-Kathrin */
export const isGiven = ({ text }: Word): boolean => FIRST_NAMES.has(fold(text).split('-')[0]!);

export const isTitle = ({ lower }: Word): boolean => {
  const title = lower.replace(/\.$/u, '');
  return (TITLES.has(title) && lower !== 'st.') || (RANKS.has(title) && title !== lower);
};

/** Secretary of | State */
export const isPortfolio = (words: Word[], at: number): boolean =>
  PORTFOLIOS.has(words[at]!.lower) &&
  /^(?:of|for)$/u.test(words[at - 1]?.lower ?? '') &&
  PEOPLE_NOUNS.has(words[at - 2]?.lower ?? '');

/** Where the name begins: Transport Minister | Ilse Marchetti, Secretary of State | Ada Roe. */
function afterRoles(words: Word[], start: number, end: number): number {
  if (isPortfolio(words, start) && start < end) return start + 1;
  // A judge, where a paper of that name has its town before it: the Harrow Recorder.
  if (words[start]!.lower === 'recorder' && end - start > 1 && isGiven(words[start + 1]!))
    return start + 1;
  const run = words.slice(start, end + 1);
  // Roe & Sons: a firm.
  if (run.some(({ text }) => text === '&')) return start;
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

/** A role noun that ends a name is a surname: Mr. King, Justin Farmer, Harrow Bay Gov. Ann Bishop, chairman Dado Shepherd. */
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
    ((at - 1 <= start + 1 || (at - 2 > start && isTitle(words[at - 2]!))) &&
      isGiven(before) &&
      !OF_OFFICE.test(lower)) ||
    (/^\p{Lu}\.$/u.test(before.text) && at - 2 >= start) ||
    (SURNAME_ROLES.has(lower) && (INITIALS.test(before.text) || isCalled(words, at - 1, start)))
  );
}

/** “chairman | Dado | Shepherd”: a role in small letters right before; but “chairman King”. */
const isCalled = (words: Word[], given: number, start: number): boolean =>
  given === start &&
  isRoleNoun(words[given - 1]?.text ?? '') &&
  !isRoleNoun(words[given]!.lower) &&
  !isTitle(words[given]!);

/** Sir | Desmond Pike; U.S. Sen. | Ada Roe. */
function afterTitles(words: Word[], start: number, end: number): number {
  for (let at = end - 1; at > start; at--) {
    const word = words[at]!;
    if (isTitle(word) && (word.text.endsWith('.') || isInnerTitle(words, at))) return at + 1;
  }
  let first = start;
  while (first <= end && isTitle(words[first]!) && !isSurname(words, first, start, end)) first++;
  // Here “Justice” and “King” are not titles: Justice Department, King Street Station.
  const organisation = ORGANISATION_WORDS.has(words[end]!.lower);
  return organisation && first > start && !ADDRESS.test(words[first - 1]!.lower) ? start : first;
}

const isInnerTitle = (words: Word[], at: number): boolean =>
  INNER_TITLE.test(words[at]!.lower) ||
  (words[at]!.lower === 'hon' && /^(?:right|rt\.?)$/u.test(words[at - 1]!.lower));

/** Where the name begins: Eastern European | NATO, NATO | Hanna Voss, Norway | Greta Roe, Rovers GK | Ossie Roe. */
function afterEpithet(words: Word[], start: number, end: number): number {
  const post = words.slice(start, end + 1).findLastIndex(({ text }) => POST.test(text));
  if (post > 0 && isPlainName(words.slice(start + post + 1, end + 1))) return start + post + 1;
  const isInitials = end > start && ACRONYM.test(words[end]!.text);
  if (isInitials && words.slice(start, end).every(isAdjective)) return end;
  const given = afterPlace(words, start, end) ?? start + 1;
  if (end - given < 1 || isGiven(words[start]!) || !isGiven(words[given]!)) return start;
  return given > start + 1 || isEpithet(words[start]!) ? given : start;
}

const isEpithet = ({ text, lower }: Word): boolean =>
  ACRONYM.test(text) || NATION.test(text) || PLACES.has(lower) || DEMONYMS.has(lower);

/** Danish, Arab, Eastern */
const isAdjective = ({ text, lower }: Word): boolean =>
  NATION.test(text) || DEMONYMS.has(lower) || /^(?:east|north|south|west)ern$/u.test(lower);

/** Where the name of a place or its people ends that opens the run: South Korea | Ada Roe, New Yorker | Bo Roe. */
function afterPlace(words: Word[], start: number, end: number): number | undefined {
  for (let size = Math.min(MAX_PLACE_WORDS, end - start); size > 0; size--)
    if (PLACES.has(phrase(words, start, start + size - 1).toLowerCase())) return start + size;
  const isOfPart = end > start && /^(?:east|new|north|south|west)$/u.test(words[start]!.lower);
  return isOfPart && /(?:[ei]an|er)$/u.test(words[start + 1]!.lower) ? start + 2 : undefined;
}

/** Two or three words in small letters but for the first, none of them of an organisation. */
const isPlainName = (own: Word[]): boolean =>
  (own.length === 2 || own.length === 3) &&
  own.every(({ text, lower }) => /^\p{Lu}.*\p{Ll}/u.test(text) && !ORGANISATION_WORDS.has(lower));
