import { describe, expect, test } from 'vitest';
import { PRONOUN_GENDER } from '../../../src/quotes/people/gender.ts';
import { PERSON_FACTS } from '../../../src/quotes/resolve/person-facts.ts';
import { choiceFor } from '../../../src/quotes/resolve/rank-people.ts';
import { caseOf } from '../../../src/quotes/resolve/stage.ts';
import { lastPhrase } from './last-phrase.ts';

/** What speaks for Ada Voss as the one whom the last phrase in brackets means. */
function factsOf(marked: string, name = 'Ada Voss'): Record<string, number> {
  const [talk, { source }] = lastPhrase(marked);
  const { tokens } = talk.stage.doc;
  const { lower, unit } = tokens[source.first]!;
  const { people, facts } = choiceFor(talk, {
    at: source.first,
    unit,
    gender: PRONOUN_GENDER.get(lower)!,
    place: caseOf(tokens, source.first),
    isNamed: (person) => person.name === 'Bo Roe',
  });
  const own = facts[people.findIndex((person) => person.name === name)]!;
  return Object.fromEntries(
    PERSON_FACTS.names.map((fact, at) => [fact.replace('person.', ''), own[at]!]),
  );
}

describe('of Ada Voss the ranker is told', () => {
  test.each<[string, string, number]>([
    ['Ada Voss left. [She] ran.', 'kind', 1],
    ['Ada Voss left. They saw [her].', 'kind', 2],
    ['Ada Voss left. They saw [her] dog.', 'kind', 3],
    ['Ada Voss left. [She] ran.', 'gender', 2],
    ['Ada Voss left. [He] ran.', 'gender', 0],
    ['Ada Voss left. [She] ran.', 'units', 1],
    ['Ada Voss left. [She] ran.', 'tokens', 3],
    ['Then [she] met Ada Voss.', 'tokens', -2],
    ['Ada Voss left. Voss came. [She] ran.', 'count', 2],
    ['Ada Voss left. Mia Roe came. [She] ran.', 'rankByNearness', 1],
    ['Mia Roe left. Mia Roe slept. Ada Voss came. [She] ran.', 'rankByCount', 1],
    ['Ada Voss left. [She] ran.', 'subject', 1],
    ['They met Ada Voss there. [She] ran.', 'subject', 0],
    ['They met Ada Voss and Mia Roe. [She] ran.', 'joined', 1],
    ['They met Ada Voss’s dog. [She] ran.', 'owner', 1],
    ['Ada Voss saw Mia Roe and [her] dog.', 'rivals', 1],
    ['Ada Voss saw Bob Roe and [her] dog.', 'rivals', 0],
    ['Ada Voss saw Bob Roe and [her] dog.', 'others', 1],
    ['Ada Voss left, and [she] ran.', 'breaks', 2],
    ['Ada Voss saw [her].', 'objectOfOwn', 1],
    ['Ada Voss left, and they saw [her].', 'objectOfOwn', 0],
    ['Ada Voss left. She slept. [She] ran.', 'pronounsBetween', 1],
    ['She slept. Ada Voss left. [She] ran.', 'pronounsBeforeFirst', 1],
    ['Ada Voss left. Mia Roe came. [She] ran.', 'lastSubject', 0],
    ['Mia Roe came. Ada Voss left. [She] ran.', 'lastSubject', 1],
    ['“No,” said [Ada Voss]. “Yes,” [she] said.', 'spokeLast', 1],
    ['“No,” said [Ada Voss]. “Yes,” said [Mia Roe]. “No,” [she] said.', 'spokeLast', 0],
    ['“No,” said [Ada Voss]. “Yes,” said [Mia Roe]. “No,” [she] said.', 'introducedBySpeech', 1],
    ['Mayor Ada Voss left. [She] ran.', 'role', 1],
  ])('in “%s”: %s is %d', (marked, name, value) => {
    expect(factsOf(marked)[name]).toBe(value);
  });
});

test('who is named in what is said, is told so', () => {
  expect(factsOf('Ada Voss met Bo Roe. [He] ran.', 'Bo Roe').named).toBe(1);
  expect(factsOf('Ada Voss met Bo Roe. [He] ran.').named).toBe(0);
});

test('one word with a capital is nobody, unless it has spoken', () => {
  const [talk, { source }] = lastPhrase('Then Ada Voss saw Cosmopolitan there. [She] ran.');
  const asked = {
    at: source.first,
    unit: 1,
    gender: null,
    place: 1,
    isNamed: () => false,
  } as const;
  expect(choiceFor(talk, asked).people.map(({ name }) => name)).toEqual(['Ada Voss']);
});
