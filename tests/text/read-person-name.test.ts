import { describe, expect, test } from 'vitest';
import { genderOfName } from '../../src/text/gender-of-name.ts';
import { nameWords } from '../../src/text/name-words.ts';
import { isBare, readPersonName } from '../../src/text/read-person-name.ts';

describe('a person’s name', () => {
  test.each([
    ['Ann B. Lee', ['Ann', 'B'], 'Lee', ''],
    ['G.K. Marlow', ['G', 'K'], 'Marlow', ''],
    ['JK Marlow', ['J', 'K'], 'Marlow', ''],
    ['BO ROE', ['BO'], 'ROE', ''],
    ['Omar al-Harun', ['Omar'], 'Harun', ''],
    ['Ursula von der Leyen', ['Ursula'], 'Leyen', ''],
    ['De Roe', [], 'Roe', ''],
    ['Ben Carver', ['Ben'], 'Carver', ''],
    ['Di Wen', ['Di'], 'Wen', ''],
    ['Lola des Roches', ['Lola'], 'Roches', ''],
    ['St. Marsh', [], 'Marsh', ''],
    ['Sen. Bo Roe Jr., Ph.D.', ['Bo'], 'Roe', 'jr'],
    ['Greta “Gigi” Voss', ['Greta'], 'Voss', ''],
    ['Jean-Claude Marsh-Holt', ['Jean-Claude'], 'Marsh-Holt', ''],
    ['Kim Jong-un', ['Kim'], 'Jong-un', ''],
    ['III', [], 'III', ''],
    ['…', [], '', ''],
  ])('%s has given names %j, surname %s and suffix “%s”', (name, given, surname, suffix) => {
    expect(readPersonName(name)).toMatchObject({ given, surname, suffix });
    expect(isBare(name)).toBe(given.length === 0);
  });

  test('keeps particles and a nickname apart', () => {
    expect(readPersonName('Ada “Gigi” von der Marsh')).toMatchObject({
      before: ['Ada', 'von', 'der'],
      nickname: 'Gigi',
    });
  });

  test('has one key in every spelling', () => {
    const keys = ['Ann Müller', 'Mueller', 'A. MULLER Jr.'].map((name) => readPersonName(name).key);
    expect(new Set(keys).size).toBe(1);
  });

  test('has folded words', () => {
    expect(nameWords('J.R. al-Ålund-O’Neill')).toEqual(['j', 'r', 'alund-oneill']);
  });

  test.each([
    ['Peter', 'he'],
    ['Peter Roe', 'he'],
    ['Anna-Maria Roe', 'she'],
    ['Terry Roe', null],
    ['P. Roe', null],
    ['Roe', null],
  ])('%s is told by the first name: %s', (name, gender) => {
    expect(genderOfName(name)).toBe(gender);
  });
});
