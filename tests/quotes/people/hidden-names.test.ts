import { describe, expect, test } from 'vitest';
import { bodyNames } from '../../../src/quotes/people/body-names.ts';
import { addPerson, newCast } from '../../../src/quotes/people/cast.ts';
import { headlineUnits } from '../../../src/quotes/people/headline-names.ts';
import { hiddenNames } from '../../../src/quotes/people/hidden-names.ts';
import { smallWords } from '../../../src/quotes/people/small-words.ts';
import { docOf, mark, spanOf } from '../marked.ts';

/** Puts hidden names in brackets, where the people named in the text are known. */
function read(marked: string): string {
  const doc = docOf(marked);
  const small = smallWords(doc.tokens);
  const headlines = headlineUnits(doc.tokens, small);
  const names = bodyNames(doc.tokens, small).filter(
    ({ first }) => !headlines.has(doc.tokens[first]!.unit),
  );
  const cast = newCast();
  for (const name of names) addPerson(cast, name).human = !name.organisation;
  const hidden = hiddenNames(cast, doc.tokens, names, headlines);
  return mark(doc.text, { '[]': hidden.map((name) => spanOf(doc, name)) });
}

describe('a name is hidden', () => {
  test.each([
    ['in a headline', 'Rivals Mock [Voss] There\nSo rivals mock Ada Voss. Go there.'],
    ['in full in a headline', 'Rivals Mock [Ada Voss] There\nSo rivals mock Ada Voss. Go there.'],
    ['where it is a role, too', 'So Justin Farmer left. [Farmer] came.'],
  ])('%s', (_, marked) => {
    expect(read(marked)).toBe(marked);
  });

  test.each([
    ['of nobody known', 'Farmer came. So Ada Voss left.'],
    ['of a role beside a name', 'So Justin Farmer left. Then Farmer Ada Voss came.'],
    ['in lower case', 'So Justin Farmer left. A farmer came.'],
  ])('but not %s', (_, text) => {
    expect(read(text)).toBe(text);
  });
});
