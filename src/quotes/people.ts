import type { Speaker } from '../model.ts';
import { HER_NAMES, HIS_NAMES } from '../text/data/first-names.ts';
import { DETERMINERS, PHRASE_ENDS } from '../text/data/function-words.ts';
import { NOT_NAMES } from '../text/data/not-names.ts';
import { ROLE_NOUNS } from '../text/data/roles.ts';
import { fold, foldWords, speakerId } from '../text/fold.ts';
import { findNames, type Name, phrase } from '../text/names.ts';
import type { Token } from './units.ts';

/** Someone or something an article names, under all the names it uses. */
export type Person = {
  name: string;
  /** Folded last word, by which the article goes on. */
  surname: string;
  organisation: boolean;
  roles: string[];
  gender: 'he' | 'she' | null;
  mentions: Name[];
};

const HE = /^(?:mr|sir|lord|king|prince|congressman|chairman|spokesman|policeman)\.?$/u;
const SHE =
  /^(?:mrs|ms|miss|dame|lady|baroness|queen|princess|congresswoman|chairwoman|spokeswoman|policewoman|actress)\.?$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/u;
/** Longest description between commas after a name, in words. */
const APPOSITION = 14;

/**
 * Gathers the names of an article into people and organisations: “Kremlin spokesman Dmitry Peskov”, “Mr.
 * Peskov” and “Peskov” are one. A surname alone that two people share stays with neither here: who is meant
 * is settled by what was mentioned last (`nearestOf`).
 */
export function findPeople(tokens: Token[]): Person[] {
  const people: Person[] = [];
  const bare: Name[] = [];
  for (const name of findNames(tokens)) {
    if (NOT_NAMES.has(fold(name.text))) continue;
    if (foldWords(name.text).length < 2) bare.push(name);
    else
      addMention(
        people.find((person) => isSame(person, name)) ?? newPerson(people, name),
        name,
        tokens,
      );
  }
  for (const name of bare) {
    const surname = surnameOf(name.text);
    const owners = people.filter((person) => person.surname === surname && !person.organisation);
    if (owners.length > 0)
      for (const owner of nearestOf(owners, name)) addMention(owner, name, tokens);
    else
      addMention(
        people.find((person) => fold(person.name) === fold(name.text)) ?? newPerson(people, name),
        name,
        tokens,
      );
  }
  for (const person of people) person.mentions.sort((a, b) => a.first - b.first);
  return people;
}

export const surnameOf = (name: string): string =>
  foldWords(name).findLast((word) => !SUFFIX.test(word)) ?? '';

function newPerson(people: Person[], name: Name): Person {
  const person: Person = {
    name: name.text,
    surname: surnameOf(name.text),
    organisation: name.organisation,
    roles: [],
    gender: genderOf(name.text),
    mentions: [],
  };
  people.push(person);
  return person;
}

/** “Central Bank” is “Central Bank of Velmora” within one article. */
const isPart = (long: string, short: string): boolean =>
  fold(long) === fold(short) || fold(long).startsWith(`${fold(short)} of `);

function genderOf(name: string): Person['gender'] {
  const [first, ...rest] = foldWords(name);
  if (first === undefined || rest.length === 0) return null;
  return HIS_NAMES.has(first) ? 'he' : HER_NAMES.has(first) ? 'she' : null;
}

/** Same surname and no clash of first names; initials agree with names they begin. */
function isSame(person: Person, name: Name): boolean {
  if (person.organisation || name.organisation)
    return isPart(person.name, name.text) || isPart(name.text, person.name);
  if (person.surname !== surnameOf(name.text)) return false;
  const mine = foldWords(person.name).slice(0, -1);
  const theirs = foldWords(name.text).slice(0, -1);
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  return short.every(
    (word, at) =>
      word === long[at] ||
      (word.length === 1 && long[at]?.startsWith(word)) ||
      (long[at]?.length === 1 && word.startsWith(long[at])) ||
      long.includes(word),
  );
}

/** Of several who share a surname, the one mentioned last before; nobody where none was. */
function nearestOf(owners: Person[], name: Name): Person[] {
  if (owners.length === 1) return owners;
  const last = (person: Person): number =>
    Math.max(
      -1,
      ...person.mentions.map(({ first }) => first).filter((first) => first < name.first),
    );
  const best = owners.toSorted((a, b) => last(b) - last(a))[0] as Person;
  return last(best) >= 0 ? [best] : [];
}

function addMention(person: Person, name: Name, tokens: Token[]): void {
  person.mentions.push(name);
  if (
    name.text.length > person.name.length &&
    foldWords(name.text).length > foldWords(person.name).length
  )
    person.name = name.text;
  for (const role of [name.role, appositionOf(tokens, name), inversionOf(tokens, name)])
    if (role && !person.roles.includes(role)) person.roles.push(role);
  const words = [name.title, ...(name.role?.split(' ') ?? [])].map(
    (word) => word?.toLowerCase() ?? '',
  );
  if (words.some((word) => HE.test(word))) person.gender = 'he';
  if (words.some((word) => SHE.test(word))) person.gender = 'she';
}

/** “Rolf Adeyemi, head of the dockers’ union,” gives the words between, if one of them is a role. */
function appositionOf(tokens: Token[], { last }: Name): string | null {
  if (tokens[last + 1]?.text !== ',') return null;
  let first = last + 2;
  while (DETERMINERS.has(tokens[first]?.lower ?? '')) first++;
  let end = first;
  while (
    end < tokens.length &&
    end - first < APPOSITION &&
    !/^[,.;:“”"—–()]$/u.test((tokens[end] as Token).text) &&
    (tokens[end] as Token).lower !== 'who'
  )
    end++;
  const words = tokens.slice(first, end);
  const role = words.findIndex(({ lower }) => ROLE_NOUNS.has(lower));
  if (
    role < 0 ||
    role > 4 ||
    end - first >= APPOSITION ||
    words.some(({ lower }) => /^(?:said|says|was|is|has|had|were|told)$/u.test(lower))
  )
    return null;
  return phrase(tokens, first, end - 1);
}

/** “The water secretary, Paul Anders,” gives what stands before the comma. */
function inversionOf(tokens: Token[], { first }: Name): string | null {
  if (tokens[first - 1]?.text !== ',' || !ROLE_NOUNS.has(tokens[first - 2]?.lower ?? ''))
    return null;
  let start = first - 2;
  while (start > 0 && first - start < 8 && isRolePart(tokens[start - 1] as Token)) start--;
  return phrase(tokens, start, first - 2);
}

const isRolePart = ({ lower, text }: Token): boolean =>
  /^[\p{L}’'.-]+$/u.test(text) && !DETERMINERS.has(lower) && !PHRASE_ENDS.has(lower);

/** The speaker a reader is shown. */
export function speakerOf({ name, organisation, roles, mentions }: Person): Speaker {
  const known = mentions.some(({ title, role, text }) => title || role || text.includes(' '));
  return {
    id: speakerId(name),
    name,
    kind: organisation ? 'organisation' : known ? 'person' : 'other',
    roles,
  };
}
