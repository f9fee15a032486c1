import { DEMONYMS } from './data/demonyms.ts';
import { NOT_NAMES } from './data/not-names.ts';
import { ORGANISATION_WORDS } from './data/organisations.ts';
import { isPeopleNoun } from './data/roles.ts';
import { MAX_PERSON_WORDS, withField, withSecondField } from './fields-of-body.ts';
import { isNameWord, type Placed, runEnd } from './name-run.ts';
import { isGiven, isPortfolio } from './name-start.ts';
import { officeBefore } from './office-before.ts';
import { type Name, readName } from './read-name.ts';
import { phrase, type Word } from './words.ts';

// In the examples below a bar shows where a phrase is cut: Meanwhile | Peskov.

// A mark after which a sentence may begin.
const SENTENCE_START = /^[^\p{L}\p{N},&-]/u;
// Words for many people, which are nobody’s name: Republicans, Mexicans, Islamists.
const MANY_PEOPLE =
  /^\p{Lu}\p{L}+(?:[ei]ans|crats|icans|ists|ficials|ivists|itters|akers|erners|esters|landers)$/u;

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
    const isBody = short?.organisation || words[end]!.text === 'City';
    const last = isBody ? withField(words, end) : end;
    const name =
      short && last > end
        ? { ...short, last, text: phrase(words, short.first, last), organisation: true }
        : short;
    if (name && !isManyPeople(words, name)) names.push(name);
    at = last;
  }
  return names;
}

/** Senate Democrats, Delegates; but not Mr. Waters. */
const isManyPeople = (words: Word[], { first, last, title }: Name): boolean => {
  const { text, lower } = words[last]!;
  if (MANY_PEOPLE.test(text)) return true;
  return first === last && !title && (isPeopleNoun(lower) || isNation(text, lower));
};

/** Saudis, Shiites */
const isNation = (text: string, lower: string): boolean =>
  /s$/u.test(text) && DEMONYMS.has(lower.slice(0, -1));

/** Meanwhile | Peskov, Residents | Marta Lee; but Police Federation. */
const isOpener = (words: Word[], at: number): boolean =>
  NOT_NAMES.has(words[at]!.lower) &&
  SENTENCE_START.test(words[at - 1]?.text ?? '.') &&
  !ORGANISATION_WORDS.has(words[at + 1]?.lower ?? '');

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
