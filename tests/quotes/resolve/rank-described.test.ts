import { expect, test } from 'vitest';
import { mentionsWithin } from '../../../src/quotes/people/person-mentions.ts';
import { askedBy } from '../../../src/quotes/resolve/rank-described.ts';
import { readNounPhrase } from '../../../src/quotes/resolve/read-noun-phrase.ts';
import { lastPhrase } from './last-phrase.ts';

/** How well the last phrase in brackets fits each person of the text. */
function fits(marked: string): Record<string, number> {
  const [{ stage }, speech] = lastPhrase(marked);
  const { first, last } = speech.source;
  const mentions = mentionsWithin(stage.people, first, last);
  const phrase = readNounPhrase(stage.doc.tokens, mentions, speech.source)!;
  const { calls } = askedBy(stage, speech, phrase);
  return Object.fromEntries(stage.people.map((person) => [person.name, calls(person)]));
}

test.each([
  [
    'best who is called so, and not at all who is not',
    'Minister Ada Voss met Mayor Bo Roe. [The minister] left.',
    { 'Ada Voss': 3, 'Bo Roe': 0 },
  ],
  [
    'less who shares the noun but not the words',
    'Harbour minister Ada Voss met water minister Bo Roe. [The harbour minister] left.',
    { 'Ada Voss': 3, 'Bo Roe': 2 },
  ],
  [
    'loosely whom the gender of the noun fits, where nobody is called so',
    'Then Ada Voss met Bob Roe. [The actress] left.',
    { 'Ada Voss': 1, 'Bob Roe': 0 },
  ],
  [
    'nobody, where it is the kin of somebody',
    'Then Ada Voss met Bob Roe. [The boy’s father] left.',
    { 'Ada Voss': 0, 'Bob Roe': 0 },
  ],
  [
    'loosely everybody, where it tells an age',
    'Then Ada Voss met Bob Roe. [The 31-year-old teacher] left.',
    { 'Ada Voss': 1, 'Bob Roe': 1 },
  ],
  [
    'nobody, where it is a bystander’s role',
    'Then Ada Voss met Bob Roe. [The 31-year-old reporter] left.',
    { 'Ada Voss': 0, 'Bob Roe': 0 },
  ],
])('a description fits %s', (_, text, expected) => {
  expect(fits(text)).toEqual(expected);
});
