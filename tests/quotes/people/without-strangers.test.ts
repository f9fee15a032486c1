import { expect, test } from 'vitest';
import { bodyNames } from '../../../src/quotes/people/body-names.ts';
import { smallWords } from '../../../src/quotes/people/small-words.ts';
import { withoutStrangers } from '../../../src/quotes/people/without-strangers.ts';
import { docOf, mark, spanOf } from '../marked.ts';

/** Puts the names in brackets. */
function read(marked: string): string {
  const doc = docOf(marked);
  const body = bodyNames(doc.tokens, smallWords(doc.tokens));
  const names = withoutStrangers(doc.tokens, body);
  return mark(doc.text, { '[]': names.map((name) => spanOf(doc, name)) });
}

test.each([
  ['a place', 'It was Marland [Joshua Voss] who left for a town in [Marland].'],
  ['a club', 'It was Foxes [Joshua Voss] who left the [Foxes].'],
  ['what does not stand before the name elsewhere', 'So Marland [Ada Voss] met [Ada Voss].'],
  [
    'a field',
    'So Minister in the [Ministry of Harbours] [Zubi Roe] left. So [Roe] said that it rained.',
  ],
])('a name has not %s before it', (_, marked) => {
  expect(read(marked)).toBe(marked);
});

test.each([
  ['its own first name', 'So [Keisha Ann Voss] left. Then [Keisha] came.'],
  ['a first name of two words', 'So [Ada Ann Voss] met [Ann Voss] in [Ada].'],
  ['a field whose last word is a place', 'So the [Bank of New Harrow] left [Harrow].'],
  ['a field of a body that nobody heads', 'So the [Bank of New Zubi Roe] left. [Roe] said so.'],
])('but keeps %s', (_, marked) => {
  expect(read(marked)).toBe(marked);
});
