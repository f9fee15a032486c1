import { partitionPoint } from '../../text/partition-point.ts';
import type { Doc } from '../doc.ts';
import type { Person } from '../people/person.ts';
import type { Asked } from './asked.ts';
import { type Appearance, CLAUSE_BREAK, type Pronoun, type Stage } from './stage.ts';
import type { Heard } from './talk.ts';

/** What may matter to a phrase: so many names and pronouns to either side, and so many units. */
const MAX_BEFORE = 80;
const MAX_AFTER = 12;
const MAX_UNITS_BACK = 12;
const MAX_UNITS_ON = 1;
const MAX_CLAUSE_TOKENS = 30;

/** The people around a phrase, and who of them stands out; bodies are left out. */
export type Crowd = {
  doc: Doc;
  appearances: Appearance[];
  pronouns: Pronoun[];
  /** Who appears, with how often before the phrase. */
  counts: Map<Person, number>;
  /** Where each was named last before the phrase. */
  nearest: Map<Person, number>;
  /** Of the gender that is asked for, or of none that is known. */
  isAlike(person: Person): boolean;
  /** The last subject so far, and that of the units before. */
  lastSubject: Person | undefined;
  lastSubjectBefore: Person | undefined;
  lastName: Person | undefined;
  firstSubject: Person | undefined;
  /** Whoever is named first of all. */
  firstPerson: Person | undefined;
  /** Whoever is named first in the unit, and as the subject of the unit before. */
  opener: Person | undefined;
  openerBefore: Person | undefined;
  /** The subject of the clause in which the phrase stands. */
  clauseSubject: Person | undefined;
};

export function crowdAround({ doc, ...stage }: Stage, asked: Asked, heard: Heard): Crowd {
  const isNear = (unit: number): boolean =>
    unit >= asked.unit - MAX_UNITS_BACK && unit <= asked.unit + MAX_UNITS_ON;
  const appearances = around(stage.appearances, asked.at, ({ name }) => name.first).filter(
    ({ person, unit }) => isNear(unit) && (isSomebody(person) || heard.times.has(person)),
  );
  const pronouns = around(stage.pronouns, asked.at, ({ at }) => at).filter(({ unit }) =>
    isNear(unit),
  );
  const isAlike = ({ gender }: Person): boolean =>
    !gender || !asked.gender || gender === asked.gender;
  const before = appearances.filter(({ name }) => name.last < asked.at);
  const alike = before.filter(({ person }) => isAlike(person));
  const subjects = alike.filter(({ subject }) => subject);
  const counts = new Map(appearances.map(({ person }) => [person, 0]));
  for (const { person } of before) counts.set(person, counts.get(person)! + 1);
  const clause = clauseStart(doc, asked);
  return {
    doc,
    appearances,
    pronouns,
    counts,
    nearest: new Map(before.map(({ person, name }) => [person, name.first])),
    isAlike,
    lastSubject: subjects.at(-1)?.person,
    lastSubjectBefore: subjects.findLast(({ unit }) => unit < asked.unit)?.person,
    lastName: alike.at(-1)?.person,
    firstSubject: subjects[0]?.person,
    firstPerson: appearances[0]?.person,
    opener: alike.find(({ unit }) => unit === asked.unit)?.person,
    openerBefore: before.find(({ unit, subject }) => subject && unit === asked.unit - 1)?.person,
    clauseSubject: subjects.find(({ name }) => name.first > clause)?.person,
  };
}

/** One word with a capital may be anything: “Mexican”, “Cosmopolitan”. */
const isSomebody = ({ organisation, human, name }: Person): boolean =>
  !organisation && (human || name.includes(' '));

/** Those next to a token, in order. */
function around<One>(all: One[], token: number, placeOf: (one: One) => number): One[] {
  const at = partitionPoint(all, (one) => placeOf(one) < token);
  return all.slice(Math.max(0, at - MAX_BEFORE), at + MAX_AFTER);
}

/** The mark or word that opens the clause in which a phrase stands. */
function clauseStart({ tokens, units }: Doc, { at, unit }: Asked): number {
  const first = Math.max(units[unit]!.first, at - MAX_CLAUSE_TOKENS);
  let start = at - 1;
  while (start >= first && !CLAUSE_BREAK.test(tokens[start]!.lower)) start--;
  return start;
}
