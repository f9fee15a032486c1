import { FAMILY_NAMES } from '../../text/data/family-names.ts';
import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { BODIES } from '../../text/data/organisations.ts';
import { PLACES } from '../../text/data/places.ts';
import { fold } from '../../text/fold.ts';
import { type Capital, wordBefore } from './capitals.ts';
import { isName, sureOfPerson } from './is-person.ts';
import { type Explanation, explain, TITLE } from './loose-end.ts';
import type { NameRun } from './read-run.ts';
import { smallRole } from './small-role.ts';

/** Who has been named so far, by every part that a later sentence may call them by. */
export type Persons = Map<string, Person>;
export type Person = {
  /** What can be set before that part: the first name, else the office; null before a first name. */
  before: Explanation | null;
  by: number;
  rank: number;
  /** Two people are called so: neither’s first name can be set before it. */
  several: boolean;
};

/** How sure it is who is called so; a surer one takes the place of another. */
const RANK = { given: 0, likely: 1, office: 2, named: 3 };
const MAX_NAME_WORDS = 4;
// the operator NorthLine, not Mayor McCall
const CAMEL = /(?<!^Ma?c)\p{Ll}\p{Lu}/u;
// “his friend Roe”: whose, a later sentence no longer says.
const FELLOW =
  /^(?:\w+-)?(?:buddy|classmate|colleague|fan|friend|neighbou?r|opponent|pal|partner|rival|roommate|teammate)$/iu;
// Minister of Finance, Chancellor of the Exchequer
const FIELD_BEFORE = /^(?:at|for|of|the)$/u;

/** Takes up whom a sentence names in full, or by an office. */
export function meet(
  persons: Persons,
  { sentence, by, run }: { sentence: string; by: number; run: NameRun },
): void {
  const { role, addressed } = run;
  const name = withoutField(sentence, run.name);
  const [first, last] = [name[0], name.at(-1)];
  if (!first || !last || name.length > MAX_NAME_WORDS) return;
  const lower = sentence.slice(first.start, last.end).toLowerCase();
  if (PLACES.has(lower) || BODIES.has(lower)) return;
  const meetAs = (at: number, before: Explanation | null, rank: number): void =>
    put(persons, sentence.slice(name[at]!.start, last.end), { before, by, rank, several: false });
  if (first === last) {
    const office = addressed ? undefined : officeOf(sentence, role, first);
    if (office) meetAs(0, explain(sentence, office, by), RANK.office);
    return;
  }
  const sure =
    by === TITLE ? sureOfPerson(sentence, name, 'title') : sureOfPerson(sentence, name, role);
  if (!sure) return;
  for (let at = 1; at < name.length; at++) {
    const span = { start: first.start, end: name[at - 1]!.end };
    meetAs(at, explain(sentence, span, by), RANK[sure]);
  }
  if (sure === 'named' && isName(first)) {
    const rank = FAMILY_NAMES.has(fold(first.text)) ? RANK.named : RANK.given;
    put(persons, first.text, { before: null, by, rank, several: false });
  }
}

/** Ada Holt, of “Minister of Finance Ada Holt”. */
function withoutField(sentence: string, name: Capital[]): Capital[] {
  const given = name.slice(0, -1).findIndex(({ text }) => FIRST_NAMES.has(fold(text)));
  return given > 0 && FIELD_BEFORE.test(wordBefore(sentence, name[0]!.start))
    ? name.slice(given)
    : name;
}

const officeOf = (sentence: string, role: Capital[], name: Capital) => {
  if (!isName(name) || CAMEL.test(name.text)) return undefined;
  const office =
    role.length > 0
      ? { start: role[0]!.start, end: role.at(-1)!.end }
      : smallRole(sentence, name.start);
  return office && !FELLOW.test(sentence.slice(office.start, office.end)) ? office : undefined;
};

/** Adds those whom the next sentence names. */
export function absorb(persons: Persons, own: Persons): void {
  for (const [key, person] of own) put(persons, key, person);
}

function put(persons: Persons, key: string, person: Person): void {
  const known = persons.get(key);
  // Whoever is surer is meant, but where two are called so, nobody is.
  const several =
    person.several ||
    (known !== undefined && known.by !== TITLE && (known.several || isOther(known, person)));
  if (!known || person.rank > known.rank || known.by === TITLE)
    persons.set(key, { ...person, several });
  else known.several = several;
}

/** Whether two first names are known for one surname. */
const isOther = (known: Person, person: Person): boolean =>
  Math.min(known.rank, person.rank) === RANK.named
    ? firstWord(known) !== firstWord(person)
    : known.rank === person.rank && firstWord(known) !== firstWord(person);

const firstWord = ({ before }: Person): string | undefined => before?.text.split(' ', 1)[0];

/** Whether nothing but two capitals shows that it is a person. */
export const isOnlyLikely = ({ rank }: Person): boolean => rank === RANK.likely;
