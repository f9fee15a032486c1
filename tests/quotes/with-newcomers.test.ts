import { expect, test } from 'vitest';
import type { Attribution } from '../../src/quotes/attribution.ts';
import { findPeople } from '../../src/quotes/people/find-people.ts';
import { withNewcomers } from '../../src/quotes/with-newcomers.ts';
import { docOf, phrasesIn, spansIn, textOf } from './marked.ts';

/** Who says each of the <words> that were all taken for the [source]'s. */
function speakers(marked: string): (string | undefined)[] {
  const doc = docOf(marked);
  const [source = null] = phrasesIn(marked, '[]');
  const spans = spansIn(marked, '<>');
  const { unit } = doc.tokens.find(({ end }) => end > spans[0]!.start)!;
  const stretches = spans.map(({ start }) => doc.stretches.findIndex((one) => one.start === start));
  const one: Attribution = { kind: 'direct', cue: null, sure: 0.9, source, spans, stretches, unit };
  const found = withNewcomers(doc, findPeople(doc.tokens), [one]);
  return found.flatMap((part) => part.spans.map(() => textOf(doc, part.source)));
}

test.each([
  ['“<It rained>,” said [Ann Lee].\n\nBo Roe, 36, is a nurse. “<I ran.>”', ['Ann Lee', 'Bo Roe']],
  ['“It rained,” said [Ann Lee].\n\nThen came Dr. Bo Roe. He was wet. “<I ran.>”', ['Bo Roe']],
  ['“It rained,” said [Ann Lee].\n\nFor Dr. Bo Roe, it was late. “<I ran.>”', ['Bo Roe']],
  ['“It rained,” said [Ann Lee].\n\nHer deputy, Bo Roe, was out. “<I ran.>”', ['Bo Roe']],
  ['[Ann Lee], 44, and Bo Roe, 36, lost the boat. “<We ran.>”', [undefined]],
])('whoever is brought on in between says what follows: %s', (marked, expected) => {
  expect(speakers(marked)).toEqual(expected);
});

test.each([
  '“It rained,” said [Ann Lee]. She lives there. “<I ran.>”',
  '“It rained,” said [Ann Lee]. The crews came late. “<I ran.>”',
  '“It rained,” said [Ann Lee], who thanked Bo Roe. “<He ran.>”',
  '“It rained,” said [Ann Lee]. Lee thanked Dr. Bo Roe. “<He ran.>”',
  '“It rained,” said [Ann Lee]. After Dr. Bo Roe had left, the crews came. “<I ran.>”',
  '“It rained,” said [Ann Lee]. Her deputy, Bo Roe, was out. “<He ran.>”',
  '“It rained,” said [Ann Lee]. Harrow was dark. “<I ran.>”',
  'Dr. Bo Roe left. [Ann Lee] was glad. “<I stayed.>”',
  '[Ann Lee] was glad. Dr. Bo Roe, she said, “<ran>” at once.',
])('the last speaker goes on: %s', (marked) => {
  expect(speakers(marked)).toEqual(['Ann Lee']);
});
