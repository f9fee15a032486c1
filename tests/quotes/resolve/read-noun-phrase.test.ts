import { expect, test } from 'vitest';
import { findPeople } from '../../../src/quotes/people/find-people.ts';
import { mentionsWithin } from '../../../src/quotes/people/person-mentions.ts';
import { readNounPhrase } from '../../../src/quotes/resolve/read-noun-phrase.ts';
import { docOf, mark, phrasesIn, spanOf } from '../marked.ts';

/** Takes the phrase in {} apart: its head in [], the noun of it in <>, and the next piece in []. */
function read(marked: string): string {
  const doc = docOf(marked);
  const [phrase] = phrasesIn(marked, '{}');
  const { first, last } = phrase!;
  const mentions = mentionsWithin(findPeople(doc.tokens), first, last);
  const parts = readNounPhrase(doc.tokens, mentions, phrase!);
  const pieces = parts ? [parts.head, parts.next].filter((piece) => piece !== undefined) : [];
  return mark(doc.text, {
    '[]': pieces.map((piece) => spanOf(doc, piece)),
    '<>': parts ? [spanOf(doc, { first: parts.noun, last: parts.noun })] : [],
  });
}

test.each([
  'So {[the <director> of the harbour]} left.',
  'So {[a <spokesman> for Calder Lines], [Ada Voss]} left.',
  'So {[Ada <Voss>], [head of the union], a teacher,} left.',
  'So {[Ada <Voss>] ([D-Harrow])} left.',
  'So {[Ada <Voss>] and [Bo Roe]} left.',
  'So {[Voss’s <aide>]} left.',
  'So {[<Voss>’s]} left.',
  'So {[the Institute for Fiscal and Monetary <Studies>], [a fund]} left.',
  'So {, } left.',
])('%s', (marked) => {
  expect(read(marked)).toBe(marked.replace(/[{}]/gu, ''));
});
