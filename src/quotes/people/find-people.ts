import type { Speaker } from '../../model.ts';
import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { fold, speakerId } from '../../text/fold.ts';
import { genderOfName } from '../../text/gender-of-name.ts';
import { nameWords } from '../../text/name-words.ts';
import type { Name } from '../../text/read-name.ts';
import { phrase } from '../../text/words.ts';
import type { Token } from '../doc.ts';
import { bodyNames } from './body-names.ts';
import { addPerson, type Cast, isFull, isKin, newCast, ownersOf, sameAs, whoIs } from './cast.ts';
import { findDescriptions, hasAge, pronounOfAlias } from './find-descriptions.ts';
import { genderOfRole, learnGenders, PRONOUN_GENDER } from './gender.ts';
import { headlineNames, headlineUnits } from './headline-names.ts';
import { hiddenNames } from './hidden-names.ts';
import { inSmallLetters, roleInSmallLetters } from './in-small-letters.ts';
import type { Person } from './person.ts';
import { placesAsBodies } from './places-as-bodies.ts';
import { roleToShow } from './role-to-show.ts';
import { shownName } from './shown-name.ts';
import { smallWords } from './small-words.ts';
import { speaks } from './speaks.ts';
import { withoutEpithets } from './without-epithets.ts';
import { withoutStrangers } from './without-strangers.ts';

/**
 * Gathers the names of an article into people and organisations: “Kremlin spokesman Dmitry Peskov”,
 * “Mr. Peskov” and “Peskov” are one, and so are the Harrow Institute and the Institute. Full names
 * come first, wherever they stand; then each short one goes to whom it may mean.
 */
export function findPeople(tokens: Token[]): Person[] {
  const small = smallWords(tokens);
  const headlines = headlineUnits(tokens, small);
  const body = bodyNames(tokens, small).filter(({ first }) => !headlines.has(tokens[first]!.unit));
  const own = withoutStrangers(tokens, withoutEpithets(tokens, body));
  const named = placesAsBodies(tokens, own);
  const names = [...named, ...headlineNames(tokens, headlines, named)];
  const cast = newCast();
  const known = addFullNames(cast, names, tokens);
  for (const person of cast.people) if (isOfFamily(cast, person)) cast.speaking.add(person);
  addUnnamed(cast, names, known, tokens);
  const hidden = hiddenNames(cast, tokens, names, headlines);
  for (const name of [...names, ...hidden].sort((a, b) => a.first - b.first)) {
    if (isFamily(cast, tokens, name)) continue;
    const person = known.get(name) ?? whoIs(cast, name) ?? addPerson(cast, name);
    person.mentions.push(name);
    describe(person, name, tokens);
  }
  for (const person of cast.people)
    if (isFirstNameOnly(person, tokens)) {
      person.human = true;
      person.gender = genderOfName(person.name);
    }
  learnGenders(tokens, cast.people);
  for (const person of cast.people) {
    person.name = inSmallLetters(person, shownName(person));
    person.roles = [...new Set(person.roles.map(roleInSmallLetters))];
    person.shown = [...new Set(person.shown.map(roleInSmallLetters))];
  }
  return cast.people;
}

/** The longest first, so that each shorter form finds the person it shortens. */
function addFullNames(cast: Cast, names: Name[], tokens: Token[]): Map<Name, Person> {
  const known = new Map<Name, Person>();
  for (const name of names.filter(isFull).toSorted((a, b) => b.text.length - a.text.length)) {
    const person = sameAs(cast, name) ?? addPerson(cast, name);
    known.set(name, person);
    describe(person, name, tokens);
    if (speaks(tokens, name)) {
      cast.speaking.add(person);
      cast.telling.add(person);
    }
  }
  return known;
}

/** Marlow and Orson Teague: two who share a surname are people, whatever their first names. */
const isOfFamily = (cast: Cast, person: Person): boolean =>
  !person.organisation && ownersOf(cast, person.name).length > 1;

/** “The Vosses”, after Ann Voss: a family, nobody in particular. */
const isFamily = (cast: Cast, tokens: Token[], { first, last, text }: Name): boolean =>
  first === last &&
  tokens[first - 1]?.lower === 'the' &&
  [/s$/u, /es$/u].some(
    (plural) => plural.test(text) && ownersOf(cast, text.replace(plural, '')).length > 0,
  );

/**
 * Adds people whom the article never names in full: where the only full name is Mary Voss, “Mr.
 * Voss” is somebody else, and so is a plain “Voss” before his daughter Mary is mentioned.
 */
function addUnnamed(cast: Cast, names: Name[], known: Map<Name, Person>, tokens: Token[]): void {
  const introduced = new Map<Person, number>();
  for (const [{ first }, person] of known)
    introduced.set(person, Math.min(first, introduced.get(person) ?? first));
  for (const name of names) {
    if (isFull(name)) continue;
    const owners = ownersOf(cast, name.text);
    const early = owners.every((one) => isKin(one) && (introduced.get(one) ?? 0) > name.first);
    const other = genderOfRole(name.title ?? '') !== null && !whoIs(cast, name);
    if (other || (early && owners.length > 0)) describe(addPerson(cast, name), name, tokens);
  }
}

/** Someone who is only ever called Greta; but “in Florence” is a town. */
const isFirstNameOnly = (
  { name, human, organisation, mentions }: Person,
  tokens: Token[],
): boolean =>
  !human &&
  !organisation &&
  FIRST_NAMES.has(fold(name)) &&
  mentions.length > 1 &&
  !mentions.some(({ first }) => /^(?:at|from|in|near)$/u.test(tokens[first - 1]?.lower ?? ''));

function describe(person: Person, name: Name, tokens: Token[]): void {
  if (person.organisation) return;
  const found = findDescriptions(tokens, name);
  const roles = found.map(({ first, last }) => phrase(tokens, first, last));
  for (const role of roles) if (!person.roles.includes(role)) person.roles.push(role);
  person.shown.push(...found.flatMap((role) => roleToShow(tokens, role) ?? []));
  if (name.title) person.titles.add(fold(name.title));
  const [given = ''] = nameWords(name.text);
  const called = isFull(name) && FIRST_NAMES.has(given.split('-')[0]!);
  if (roles.length > 0 || name.title || called || hasAge(tokens, name)) person.human = true;
  const alias = pronounOfAlias(tokens, name);
  if (alias) person.human = true;
  for (const word of [name.title ?? '', ...roles])
    person.gender = genderOfRole(word) ?? person.gender;
  person.gender ??= PRONOUN_GENDER.get(alias ?? '') ?? null;
}

/** The speaker a reader is shown. */
export function speakerOf({ name, organisation, human, shown }: Person): Speaker {
  return {
    id: speakerId(name),
    name,
    kind: organisation ? 'organisation' : human || name.includes(' ') ? 'person' : 'other',
    roles: shown.filter((role) => !name.startsWith(`${role} `)),
  };
}
