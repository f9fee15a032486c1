import { expect, test } from 'vitest';
import { findPeople } from '../../../src/quotes/people/find-people.ts';
import { mentionsBefore, mentionsWithin } from '../../../src/quotes/people/person-mentions.ts';
import { docOf, phrasesIn } from '../marked.ts';

/** The names that lie in the phrase between brackets, and those before it. */
function read(marked: string) {
  const people = findPeople(docOf(marked).tokens);
  const [{ first, last }] = phrasesIn(marked, '[]') as [{ first: number; last: number }];
  return {
    within: mentionsWithin(people, first, last).map(({ name }) => name.text),
    before: [...mentionsBefore(people, first)].map(({ name }) => name.text),
  };
}

test.each([
  ['So Ada Voss met [Bo Roe] and Voss.', ['Bo Roe'], ['Ada Voss']],
  ['So Bo Roe, Ada Voss, Roe [left] Harrow.', [], ['Roe', 'Ada Voss', 'Bo Roe']],
  ['[So Ada Voss met Bo Roe.]', ['Ada Voss', 'Bo Roe'], []],
  ['So Ada [Voss met Bo] Roe.', [], ['Ada Voss']],
])('names within a phrase, and before it from the nearest on: %s', (marked, within, before) => {
  expect(read(marked)).toEqual({ within, before });
});

test('a mention leads to the person', () => {
  const people = findPeople(docOf('So Ada Voss came. Voss left.').tokens);
  expect([...mentionsBefore(people, 100)].map(({ person }) => person.name)).toEqual([
    'Ada Voss',
    'Ada Voss',
  ]);
});
