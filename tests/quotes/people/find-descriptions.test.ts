import { describe, expect, test } from 'vitest';
import { findDescriptions, hasAge } from '../../../src/quotes/people/find-descriptions.ts';
import { findNames } from '../../../src/text/find-names.ts';
import { docOf, mark } from '../marked.ts';

const nameIn = (marked: string) => {
  const { tokens, text } = docOf(marked);
  return { tokens, text, name: findNames(tokens).find((one) => one.text === 'Ada Voss')! };
};

/** Puts what is said of Ada Voss in brackets. */
function read(marked: string): string {
  const { tokens, text, name } = nameIn(marked);
  return mark(text, {
    '[]': findDescriptions(tokens, name).map(({ first, last }) => ({
      start: tokens[first]!.start,
      end: tokens[last]!.end,
    })),
  });
}

describe('a name is described', () => {
  test.each([
    ['right before it', 'So [harbour minister] Ada Voss left.'],
    ['between commas', 'So Ada Voss, the [head of the dockers’ union], left.'],
    ['behind an age', 'So Ada Voss, 51, [head of the dockers’ union], left.'],
    ['up to a mark', 'So Ada Voss, a [teacher], of Harrow, left.'],
    ['up to “who”', 'So Ada Voss, a [teacher] who left, came.'],
    ['before a comma', 'The [water secretary], Ada Voss, left.'],
    ['with what belongs to it', 'So Ada Voss, [head of the Harrow Dockers’ Union], left.'],
    ['as of then', 'So Ada Voss, then the [harbour secretary], left.'],
    ['behind a stop', 'Roe left. [Water secretary], Ada Voss, left.'],
    ['without the verb before', 'So said [harbour secretary], Ada Voss.'],
    ['without “says” before', '“No,” says [Harrow’s emergency planner], Ada Voss.'],
    ['without “says” at the start', 'Says [harbour chief], Ada Voss: “No.”'],
    ['with a noun that may be a verb', 'The [claims adviser], Ada Voss, left.'],
    ['twice', 'So [minister] Ada Voss, a [teacher], left.'],
  ])('%s', (_, marked) => {
    expect(read(marked)).toBe(marked);
  });

  test.each([
    ['a place', 'So Ada Voss, of Port Calder, left.'],
    ['a clause', 'So Ada Voss, the teacher said, left.'],
    ['what somebody else is', 'So Ada Voss left, as a teacher does.'],
    ['what she is not', 'So Ada Voss, unlike any other minister, left.'],
    ['who comes next', 'So Ada Voss, and the director, left.'],
    ['what is above all so', 'So Ada Voss, especially a teacher, left.'],
    ['somebody with a title', 'So Ada Voss, General Roe and the staff, left.'],
    ['somebody of a list', 'So Ada Voss, Premier Bo Roe, and others left.'],
    ['what is quoted', 'So Ada Voss, “a teacher”, left.'],
    [
      'a role that comes late',
      'So Ada Voss, born by the old grey sea under one roof with a teacher, left.',
    ],
    [
      'what has no end',
      'So Ada Voss, teacher of all the young people in the old grey towns by the wide cold sea, left.',
    ],
  ])('but not by %s', (_, text) => {
    expect(read(text)).toBe(text);
  });
});

test.each([
  ['So Ada Voss, 51, left.', true],
  ['So it was Ada Voss, 51.', true],
  ['So Ada Voss, 1951, left.', false],
  ['So Ada Voss, 51 of them, left.', false],
  ['So Ada Voss left 51, so.', false],
])('%s tells an age: %s', (text, expected) => {
  const { tokens, name } = nameIn(text);
  expect(hasAge(tokens, name)).toBe(expected);
});
