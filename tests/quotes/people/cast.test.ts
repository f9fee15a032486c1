import { describe, expect, test } from 'vitest';
import {
  addPerson,
  isFull,
  isKin,
  newCast,
  sameAs,
  whoIs,
} from '../../../src/quotes/people/cast.ts';
import { findNames } from '../../../src/text/find-names.ts';
import type { Name } from '../../../src/text/read-name.ts';
import { docOf } from '../marked.ts';

/** The one name of a phrase, as in “Mr. Roe” or “the Harrow Fund”. */
const nameOf = (phrase: string): Name => findNames(docOf(`So ${phrase} left.`).tokens)[0]!;

/** A cast of people, added in this order, each mentioned once. */
function castOf(phrases: string[]) {
  const cast = newCast();
  for (const [at, phrase] of phrases.entries()) {
    const name = nameOf(phrase);
    const person = addPerson(cast, name);
    person.human = !person.organisation;
    if (name.role) person.roles.push(name.role);
    if (name.title) person.titles.add(name.title.toLowerCase());
    person.mentions.push({ ...name, first: at, last: at });
  }
  return cast;
}

describe('a name is full', () => {
  test.each([
    ['Ada Voss', true],
    ['Mr. Voss', false],
    ['de Voss', false],
    ['the Harrow Fund', true],
    ['the Fund', false],
    ['the U.N.', false],
  ])('%s: %s', (phrase, expected) => {
    expect(isFull(nameOf(phrase))).toBe(expected);
  });
});

describe('a full name is the same as', () => {
  test.each([
    ['Ada Voss', ['Bo Roe', 'Ada M. Voss'], 'Ada M. Voss'],
    ['Ada Voss', ['Bo Voss'], undefined],
    ['the Harrow Fund', ['Ada Voss', 'the Harrow Fund'], 'Harrow Fund'],
    ['the Harrow Fund', ['the Calder Fund'], undefined],
  ])('%s, of %j: %s', (phrase, people, expected) => {
    expect(sameAs(castOf(people), nameOf(phrase))?.name).toBe(expected);
  });
});

describe('a short name means', () => {
  test.each([
    ['Voss', ['Bo Roe', 'Ada Voss'], 'Ada Voss'],
    ['Ada', ['Bo Roe', 'Ada Voss'], 'Ada Voss'],
    ['Ada', ['Ada Roe', 'Ada Voss'], undefined],
    ['the Fund', ['Ada Voss', 'the Harrow Fund'], 'Harrow Fund'],
    ['the H.G.F.', ['the Harrow Grain Fund'], 'Harrow Grain Fund'],
    ['the U.N.', ['Ada Un'], undefined],
    ['Marsh', ['Ada Voss'], undefined],
  ])('%s, of %j: %s', (phrase, people, expected) => {
    expect(whoIs(castOf(people), nameOf(phrase))?.name).toBe(expected);
  });

  test.each([
    ['whose gender fits', 'Mrs. Roe', ['Ada Roe', 'Bob Roe'], 'Ada Roe'],
    ['who bears the title', 'Senator Roe', ['Senator Ada Roe', 'Bob Roe'], 'Ada Roe'],
    ['who is never named in full', 'Roe', ['Roe', 'Ada Roe'], 'Roe'],
    ['who is no junior', 'Roe', ['Bob Roe', 'Bob Roe Jr.'], 'Bob Roe'],
    ['who is not only somebody’s kin', 'Roe', ['Bob Roe', 'wife Ada Roe'], 'Bob Roe'],
    ['who was mentioned last', 'Roe', ['Ada Roe', 'Bob Roe'], 'Bob Roe'],
  ])('of several, the one %s: %s', (_, phrase, people, expected) => {
    expect(whoIs(castOf(people), nameOf(phrase))?.name).toBe(expected);
  });
});

test.each([
  [['wife'], true],
  [['his daughter', 'son'], true],
  [['wife', 'mayor'], false],
  [[], false],
])('roles %j make nothing but kin: %s', (roles, expected) => {
  const person = addPerson(newCast(), nameOf('Ada Voss'));
  expect(isKin({ ...person, roles })).toBe(expected);
});
