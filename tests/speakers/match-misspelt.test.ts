import fc from 'fast-check';
import jaroWinkler from 'jaro-winkler';
import { describe, expect, test } from 'vitest';
import { likenessTo, matchMisspelt, readName } from '../../src/speakers/match-misspelt.ts';

const read = (name: string) => readName({ id: name, name });
const KNOWN = [
  'Zoë Müller',
  'Oleh Zelensky',
  'Oleh Marek Zelensky',
  'Zelensky',
  'Ann Marlow',
  'Anna Marlowe',
].map(read);

describe('a misspelt name', () => {
  test.each([
    ['muler', ['Zoë Müller']],
    ['zelenksy', ['Oleh Zelensky', 'Oleh Marek Zelensky', 'Zelensky']],
    ['ana marlow', ['Anna Marlowe', 'Ann Marlow']],
    ['Ann J. Marlow', ['Ann Marlow', 'Anna Marlowe']],
    ['B. Marlow', []],
    ['xyzzy', []],
    ['', []],
  ])('“%s” may be %j', (typed, expected) => {
    expect(matchMisspelt(KNOWN, typed).map(({ name }) => name)).toEqual(expected);
  });

  test('is as like as Jaro and Winkler say, wherever it is like enough', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeøж'), minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(word, word, (typed, other) => {
        const exact = jaroWinkler(typed.replaceAll('ø', 'o'), other.replaceAll('ø', 'o'));
        const found = likenessTo(typed.replaceAll('ø', 'o'))(read(other.replaceAll('ø', 'o')));
        if (exact >= 0.84) expect(found).toBeCloseTo(exact, 10);
        else expect(found).toBeLessThan(0.84);
      }),
    );
  });
});
