import { describe, expect, test } from 'vitest';
import { bodyNames } from '../../../src/quotes/people/body-names.ts';
import { smallWords } from '../../../src/quotes/people/small-words.ts';
import { docOf, mark, spanOf } from '../marked.ts';

/** Puts the names in brackets. */
function read(marked: string): string {
  const doc = docOf(marked);
  const names = bodyNames(doc.tokens, smallWords(doc.tokens));
  return mark(doc.text, { '[]': names.map((name) => spanOf(doc, name)) });
}

describe('names of the running text', () => {
  test.each([
    ['may open a sentence', '[Voss] left. Then [Voss] came.'],
    ['may look like a small word, in the middle', 'So [Ada Rose] left, and prices rose.'],
    ['may be long', '[Harrow Grain Fund] left.'],
    ['may end as a verb does', '[Sterling Roe] left. Later [Sterling Roe] and [Roe] came.'],
    ['may be an adjective with a name', 'So [Turkish Lines] left.'],
  ])('%s', (_, marked) => {
    expect(read(marked)).toBe(marked);
  });

  test.each([
    ['a word that opens a sentence and is small elsewhere', 'Bridges fell. Then old bridges do.'],
    ['the same before a name', 'Grim [Ada Voss] left. They were grim.'],
    ['a small word before a short name', 'Grim [Voss] left. They were grim. So [Voss] came.'],
    ['a word before a name that stands elsewhere', 'Merry [Ada Voss] left. So [Ada Voss] came.'],
    ['what somebody is', 'So Turkish and Catholic ships left.'],
    ['what somebody is, of two parts', 'So African-American, Arab and French ships left.'],
    ['a demonym', 'So the Frenchman left.'],
    ['a word that opens sentences often', 'Nobody left.'],
    ['a word over a sentence', 'Denial: the crews left.'],
    ['a word before a clause', 'Certain that it rains, the crews left.'],
    ['how somebody is', 'Fearful of rain, the crews left.'],
    ['what somebody does, before a name', 'Grinning [Voss] left. So [Voss] came.'],
    ['how somebody is, before a name', 'Furious [Ada Voss] left.'],
    ['what readers are to do, before a title', 'Visit Ms [Voss] on the pier.'],
    ['what readers are to do, before a first name', 'Follow [Ada Voss] on the pier.'],
  ])('are without %s', (_, marked) => {
    expect(read(marked)).toBe(marked);
  });
});
