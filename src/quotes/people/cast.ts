import { shareSurname } from '../../text/compare-parts.ts';
import { FAMILY_NAMES } from '../../text/data/family-names.ts';
import { KIN_NOUNS } from '../../text/data/roles.ts';
import { fold, foldWords } from '../../text/fold.ts';
import { genderOfName } from '../../text/gender-of-name.ts';
import { nameWords } from '../../text/name-words.ts';
import type { Name } from '../../text/read-name.ts';
import { isBare, readPersonName } from '../../text/read-person-name.ts';
import { genderOfRole } from './gender.ts';
import type { Person } from './person.ts';
import { isSameName } from './same-name.ts';
import { shortForms } from './short-forms.ts';

/** The people so far, to be found by surname, first name, initials or another short form. */
export type Cast = {
  people: Person[];
  bySurname: Map<string, Person[]>;
  byShortForm: Map<string, Person[]>;
  /** Those whose full name stands beside a verb of saying. */
  speaking: Set<Person>;
  /** Those whose full name has a verb of saying beside it. */
  telling: Set<Person>;
};

/** No article has more bearers of one name; whoever comes later is not found by it. */
const MAX_BEARERS = 40;

export const newCast = (): Cast => ({
  people: [],
  bySurname: new Map(),
  byShortForm: new Map(),
  speaking: new Set(),
  telling: new Set(),
});

export function addPerson(cast: Cast, name: Name): Person {
  const person: Person = {
    name: name.text,
    organisation: name.organisation,
    human: false,
    roles: [],
    shown: [],
    titles: new Set(),
    gender: name.organisation || !isFull(name) ? null : genderOfName(name.text),
    mentions: [],
  };
  cast.people.push(person);
  if (!person.organisation) push(cast.bySurname, readPersonName(name.text).key, person);
  const others = person.organisation
    ? [fold(person.name), ...shortForms(person.name)]
    : nameWords(person.name).slice(0, -1);
  for (const form of others) push(cast.byShortForm, form, person);
  return person;
}

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (!list) map.set(key, [person]);
  else if (list.length < MAX_BEARERS) list.push(person);
}

/** Who bears the surname, in any spelling; a particle that is written must be theirs, too. */
export const ownersOf = (cast: Cast, name: string): Person[] =>
  (cast.bySurname.get(readPersonName(name).key) ?? []).filter((person) =>
    shareSurname(person.name, name),
  );

/** More than a surname, or more than one word of a body’s name. */
export const isFull = ({ text, organisation }: Name): boolean =>
  organisation ? nameWords(text).length > 1 && !isInitials(text) : !isBare(text);

/** The person who already bears this full name. */
export function sameAs(cast: Cast, name: Name): Person | undefined {
  return name.organisation
    ? cast.byShortForm.get(fold(name.text))?.find(({ organisation }) => organisation)
    : ownersOf(cast, name.text).find((person) => isSameName(person.name, name.text));
}

/** Whom a name means, by surname, by a first name that only one bears, or by initials. */
export function whoIs(cast: Cast, name: Name): Person | undefined {
  const owners = isInitials(name.text) ? [] : ownersOf(cast, name.text);
  if (owners.length > 0 && isFull(name))
    return owners.find((owner) => isSameName(owner.name, name.text));
  if (owners.length > 0) return likeliestOf(cast, owners, name);
  const form = isInitials(name.text) ? fold(name.text).replace(/\./gu, '') : fold(name.text);
  const others = (cast.byShortForm.get(form) ?? []).filter(
    (person) =>
      person.human ||
      person.organisation ||
      cast.speaking.has(person) ||
      isFamilyFirst(person.name, form),
  );
  return others.length > 1 ? others.find((other) => fold(other.name) === form) : others[0];
}

/** Chen is Chen Xiaoming’s surname. */
const isFamilyFirst = (name: string, form: string): boolean =>
  FAMILY_NAMES.has(form) && nameWords(name)[0] === form;

/** “The U.N.” is not Mr. Un. */
const isInitials = (text: string): boolean => /^(?:\p{Lu}{2,3}|(?:\p{Lu}\.){2,})$/u.test(text);

/**
 * Of several who share a surname, the one whose gender and title fit. Each further test counts only
 * where it leaves somebody: never named in full (so well known is the surname), no junior (but for one
 * who came in when the article had done with the senior), not known only as another’s kin, mentioned
 * so far. The last to be mentioned is taken.
 */
function likeliestOf(cast: Cast, owners: Person[], { title }: Name): Person | undefined {
  const gender = title ? genderOfRole(title) : null;
  let left = owners.filter((person) => !gender || !person.gender || person.gender === gender);
  if (left.length < 2) return left[0];
  if (title) left = narrow(left, (person) => isTitled(person, title));
  left = narrow(left, ({ name }) => isBare(name));
  if (!isLeftByJunior(left)) left = narrow(left, ({ name }) => readPersonName(name).suffix === '');
  left = narrow(left, (person) => !isKin(person));
  left = narrow(left, ({ mentions }) => mentions.length > 0);
  left = narrow(left, (person) => cast.telling.has(person));
  return left.toSorted((a, b) => lastOf(b) - lastOf(a))[0];
}

/** The last one mentioned is a junior with a role of his own; the others were named once at most. */
function isLeftByJunior(owners: Person[]): boolean {
  const [junior, ...others] = owners.toSorted((a, b) => lastOf(b) - lastOf(a));
  return (
    junior !== undefined &&
    lastOf(junior) >= 0 &&
    readPersonName(junior.name).suffix !== '' &&
    junior.roles.length > 0 &&
    !isKin(junior) &&
    others.every(({ mentions }) => mentions.length < 2)
  );
}

const lastOf = ({ mentions }: Person): number => mentions.at(-1)?.first ?? -1;

const narrow = (people: Person[], fits: (person: Person) => boolean): Person[] => {
  const left = people.filter(fits);
  return left.length > 0 ? left : people;
};

const isTitled = ({ roles, titles }: Person, title: string): boolean =>
  titles.has(fold(title)) || roles.some((role) => foldWords(role).includes(fold(title)));

/** Known only as somebody's wife or son. */
export const isKin = ({ roles }: Person): boolean =>
  roles.length > 0 && roles.every((role) => foldWords(role).some((word) => KIN_NOUNS.has(word)));
