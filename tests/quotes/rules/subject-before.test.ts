import { describe, expect, test } from 'vitest';
import { subjectBefore } from '../../../src/quotes/rules/subject-before.ts';
import { docOf, mark, phrasesIn, spanOf, spansIn } from '../marked.ts';

/** Reads the subject of the {verb} and puts it in brackets. */
function read(marked: string): string {
  const doc = docOf(marked);
  const [verb] = phrasesIn(marked, '{}');
  const subject = subjectBefore(doc.tokens, verb!.first, doc.units[0]!);
  return mark(doc.text, {
    '{}': spansIn(marked, '{}'),
    '[]': subject ? [spanOf(doc, subject)] : [],
  });
}

describe('the subject of a verb', () => {
  test.each([
    'So [she] {said} no.',
    'On Monday [Ada Voss] {said} no.',
    '[Ada Voss] has also repeatedly {said} no.',
    "[Ada Voss] did n't {say} no.",
    '[Ada Voss], for her part, {said} no.',
    '[Ada Voss] (of the Harrow Fund) {said} no.',
    '[Ada Voss] — the mayor — {said} no.',
    '[Ada Voss], who had left Harrow, {said} no.',
    'Then [the mayor of Port Calder] {said} no.',
    'Then [Ada Voss and Bo Roe] {said} no.',
    'Bo left and [Ada Voss] {said} no.',
    'Then [a family] {said} no.',
  ])('%s', (marked) => {
    expect(read(marked)).toBe(marked);
  });

  test.each([
    '{Said} no.',
    '“The mayor” {said} no.',
    'They left; , she was, {said} no.',
    'So it is, {said} no.',
    'Those who {said} no.',
    ', , , , , , {said} no.',
  ])('is none where no noun phrase ends: %s', (marked) => {
    expect(read(marked)).toBe(marked);
  });
});
