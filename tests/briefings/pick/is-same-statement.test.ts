import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords } from '../../../src/briefings/pick/align-statements.ts';
import { isSaidIn, isSameStatement } from '../../../src/briefings/pick/is-same-statement.ts';
import { foldWords } from '../../../src/text/fold.ts';
import { growthOf, LINEAR } from '../../support/growth-of.ts';

const CREWS = 'We will go on until the owners of this line have paid us every hour they owe';

describe('two texts are one statement', () => {
  test.each([
    ['with another stop', CREWS, `“${CREWS},”`],
    ['in short forms', CREWS, CREWS.replace('We will', 'We’ll')],
    ['with a word more', CREWS, CREWS.replace('every hour', 'every single hour')],
    ['with a word less', CREWS, CREWS.replace(' of this line', '')],
    ['with another word of many', CREWS, CREWS.replace('paid', 'given')],
    ['in part', CREWS, 'until the owners of this line have paid us every hour'],
    [
      'with a sentence left out',
      'The pier is ours and we will keep it open. Come and see us on Sunday with your children',
      'The pier is ours and we will keep it open. Whoever says that the town is too poor for it has read another budget than me. Come and see us on Sunday with your children',
    ],
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
    [
      'in another tense',
      'We went door to door and every door was answered',
      'We have gone door to door, and every door has been answered',
    ],
    [
      'of what is done and was done',
      'I have seen the ledger and it has fallen apart',
      'I saw the ledger and it fell apart',
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
    [
      'where the verb differs',
      'We have seen the dam on the Lorn',
      'We have sold the dam on the Lorn',
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

const QUAY = 'The harbour will stay closed until the inspectors finish';

/** Who knows `before`: does `words` say anything new? The same in both ways unless marked. */
describe('words that say nothing new to who knows others', () => {
  test.each([
    ['are the same', QUAY, QUAY],
    [
      'have other little words',
      'The harbour stays closed till Friday',
      'The harbour will stay closed until Friday',
    ],
    ['have one word of many changed', CREWS.replace('paid', 'given'), CREWS],
    ['are cut short', 'stay closed until the inspectors finish', `${QUAY}, and ferries must wait`],
    ['have a word more', QUAY.replace('closed', 'firmly closed'), QUAY],
    ['are few and the same', 'We will see', 'We will see'],
  ])('%s', (_, words, before) => {
    expect(isSaidIn(readWords(words), readWords(before))).toBe(true);
  });
});

describe('words that say something new to who knows others', () => {
  test.each([
    ['go on where they ended', `${QUAY}, and ferries must wait outside`, QUAY],
    ['have a number more', `${QUAY} on pier 9`, QUAY],
    [
      'have another number',
      'Fares rise by 5 per cent in the whole city',
      'Fares rise by 7 per cent in the whole city',
    ],
    ['deny it', QUAY.replace('will stay', 'will not stay'), QUAY],
    ['deny it in short', QUAY.replace('will stay', 'won’t stay'), QUAY],
    ['end with a denial', `${QUAY}, or never`, QUAY],
    [
      'are of another thing',
      'The northern quay will be repaired in spring',
      'The northern quay was built by my grandfather',
    ],
    ['are few and others', 'We will see', 'We will go'],
  ])('%s', (_, words, before) => {
    expect(isSaidIn(readWords(words), readWords(before))).toBe(false);
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
  const compare = (size: number) => {
    const long = 'the crews go on and on '.repeat(size);
    return isSameStatement(long, `${long} again`);
  };
  expect(growthOf(compare, 2_000)).toBeLessThan(LINEAR);
});
