import { describe, expect, test } from 'vitest';
import { isPronoun, resolvePronoun } from '../../../src/quotes/resolve/resolve-pronoun.ts';
import { lastPhrase } from './last-phrase.ts';

describe('a pronoun', () => {
  test.each([
    ['He is Bo Roe. Ada Voss spoke. [She] left.', 'Ada Voss'],
    ['So Ada Voss met Bob Roe. “No,” [he] said.', 'Bob Roe'],
    ['“No,” said [Bo Roe]. Harrow slept. “Yes,” [he] said.', 'Bo Roe'],
    ['“No,” said [Bo Roe]. Jim Marsh shook his head. “Yes,” [he] said.', 'Jim Marsh'],
    ['They asked Ada Voss, [who] said no.', 'Ada Voss'],
    ['They asked Ada Voss, now head of the union, [who] said no.', 'Ada Voss'],
    ['“No,” said [the Harrow Fund]. “Never,” [it] added.', 'Harrow Fund'],
    ['Bo Roe asked Tom Lee why it was shut. “It rained,” [he] answered.', 'Tom Lee'],
    ['Bo Roe asked Tom Lee why it was shut. “Since when?” [he] asked.', 'Bo Roe'],
    ['[Bo Roe] told Captain Tom Lee to wait. [He] said it was late.', 'Bo Roe'],
    ['[Ada Voss] told Captain Tom Lee to wait. [He] said it was late.', 'Tom Lee'],
    ['Bo Roe came. So did Tom Lee. “No,” [he] told Tom Lee.', 'Bo Roe'],
    ['Judge Bo Roe, a Tom Marsh appointee, left. “No,” [he] said.', 'Bo Roe'],
    ['[Ada Voss] came. We met at Harrow Central. “No,” [she] said.', 'Ada Voss'],
    ['[Bo Roe] came. It was late, said [the Harrow Fund]. “I slept,” [he] said.', 'Bo Roe'],
    ['It was late, said [a spokesman for the Harrow Fund]. “We slept,” [he] said.', 'Harrow Fund'],
    ['[Bo Roe] of Jordan came. Jordan and other lands should wait, [he] said.', 'Bo Roe'],
  ])('%s', (text, name) => {
    expect(resolvePronoun(...lastPhrase(text))?.person.name).toBe(name);
  });

  test.each([
    'So Ada Voss met Bo Roe. [They] spoke.',
    'So Ada Voss spoke. [I] left.',
    'So Ada Voss spoke. “No,” [he] said.',
    'So Vermont slept. “No,” [he] said.',
    'Garbage fell on the Susan Marsh run. “It is a drink,” [she] said.',
    'Garbage fell on the Susan Marsh Race. “It is a drink,” [she] said.',
    'Bo Roe left. A harbour spokesman told the Ledger it was shut. It was late, [he] said.',
    'So Ada Voss met Bo Roe. [It] said so.',
    'It was late, said [the Harrow Fund]. “I slept,” [he] said.',
    'It rained, said [a boy]. It was late, [he] said. Bo Roe wrote.',
  ])('stays open: %s', (text) => {
    expect(resolvePronoun(...lastPhrase(text))).toBeNull();
  });
});

test.each([
  ['So [she] left.', true],
  ['So [who] left.', true],
  ['So [they] left.', true],
  ['So [she and he] left.', false],
  ['So [Ada] left.', false],
])('%s is a pronoun: %s', (marked, expected) => {
  const [{ stage }, { source }] = lastPhrase(marked);
  expect(isPronoun(stage.doc, source)).toBe(expected);
});
