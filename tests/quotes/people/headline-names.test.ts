import { describe, expect, test } from 'vitest';
import { bodyNames } from '../../../src/quotes/people/body-names.ts';
import { headlineNames, headlineUnits } from '../../../src/quotes/people/headline-names.ts';
import { smallWords } from '../../../src/quotes/people/small-words.ts';
import { docOf, mark, spanOf } from '../marked.ts';

/** Puts headlines in <>, and the names in them in []. */
function read(marked: string): string {
  const doc = docOf(marked);
  const small = smallWords(doc.tokens);
  const headlines = headlineUnits(doc.tokens, small);
  const names = headlineNames(doc.tokens, headlines, bodyNames(doc.tokens, small));
  return mark(doc.text, {
    '<>': [...headlines].map((unit) => spanOf(doc, doc.units[unit]!)),
    '[]': names.map((name) => spanOf(doc, name)),
  });
}

describe('a headline', () => {
  test.each([
    ['<Rivals Mock The New Bridge>\nSo rivals mock a new bridge.'],
    ['<The Rivals Mock [Ada Voss]>\nThen rivals mock. Later Voss left.'],
    ['<Rivals of a Bridge Mock>\nThen rivals mock. A bridge.'],
  ])('is told by capitals that the text does without: %s', (marked) => {
    expect(read(marked)).toBe(marked);
  });

  test.each([
    ['with one such word', 'The Bridge Is\nThen the bridge fell.'],
    ['with a word in lower case', 'Rivals Mock the New bridge\nSo rivals mock a new bridge.'],
  ])('is no line %s', (_, text) => {
    expect(read(text)).toBe(text);
  });

  test('names nobody whom the text below does not', () => {
    expect(read('Rivals Mock Ada Voss\nSo rivals mock her.')).not.toContain('[');
  });
});
