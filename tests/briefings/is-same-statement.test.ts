import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameStatement } from '../../src/briefings/is-same-statement.ts';
import { foldWords } from '../../src/text/fold.ts';

const CREWS = 'We will go on until the owners of this line have paid us every hour they owe';

describe('two texts are one statement', () => {
  test.each([
    ['with another stop', CREWS, `“${CREWS},”`],
    ['in short forms', CREWS, CREWS.replace('We will', 'We’ll')],
    ['with a word more', CREWS, CREWS.replace('every hour', 'every single hour')],
    ['with a word less', CREWS, CREWS.replace(' of this line', '')],
    ['with another word of many', CREWS, CREWS.replace('paid', 'given')],
    ['in part', CREWS, 'until the owners of this line have paid us every hour'],
    ['beside another sentence', CREWS, `${CREWS}. The crews are tired, and they want to sleep.`],
    [
      'with another “not”, of the same sense',
      'I can’t say when the bridge will open again',
      'I cannot say when the bridge will open again',
    ],
    [
      'in capitals and accents',
      'Zoë will open the café on the pier herself',
      'ZOE WILL OPEN THE CAFE ON THE PIER HERSELF',
    ],
    ['of a few words, if they are the same', 'Never again!', 'never again'],
  ])('%s', (_, one, other) => {
    expect(isSameStatement(one, other)).toBe(true);
    expect(isSameStatement(other, one)).toBe(true);
  });
});

describe('two texts are two statements', () => {
  test.each([
    ['where only one denies', CREWS, CREWS.replace('will go', 'will not go')],
    [
      'where a number differs',
      'At least 12 people were in the mill that night',
      'At least 14 people were in the mill that night',
    ],
    [
      'where the word that matters differs',
      'We will never sell the port of this town',
      'We will never sell the school of this town',
    ],
    ['of a few words', 'We are very proud', 'We are very proud of the crews'],
    [
      'of the same words here and there',
      'The bridge will open to lorries in May',
      'In May the council, which had long planned the bridge, will vote on lorries that open',
    ],
    ['of nothing', '', ''],
  ])('%s', (_, one, other) => {
    expect(isSameStatement(one, other)).toBe(false);
    expect(isSameStatement(other, one)).toBe(false);
  });
});

test('any text that has words is the same as itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(isSameStatement(text, text)).toBe(foldWords(text).length > 0);
    }),
  );
});

test('a very long text takes no time', () => {
  const long = 'the crews go on and on '.repeat(20_000);
  const start = performance.now();
  isSameStatement(long, `${long} again`);
  expect(performance.now() - start).toBeLessThan(500);
});
