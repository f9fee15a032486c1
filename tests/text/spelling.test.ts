import { describe, expect, test } from 'vitest';
import { isSameWord, spellingKey } from '../../src/text/spelling.ts';

describe('a word of a name', () => {
  test.each([
    ['Zelensky', 'Zelenskyy'],
    ['Zelenskiy', 'Zelenskij'],
    ['Dmitry', 'Dmitri'],
    ['Tymoshenko', 'Timoshenko'],
    ['Medvedev', 'Medwedew'],
    ['Yulia', 'Julia'],
    ['Müller', 'Mueller'],
    ['Müller', 'Muller'],
    ['Sørensen', 'Soerensen'],
    ['Kharkov', 'Harkov'],
    ['Aleksandr', 'Alexandr'],
    ['VANCE', 'Vance'],
    ['O’Neill', "O'Neill"],
  ])('%s is also %s, and both are looked up together', (one, other) => {
    expect(isSameWord(one, other)).toBe(true);
    expect(spellingKey(one)).toBe(spellingKey(other));
  });

  test.each([
    ['Bauer', 'Baur'],
    ['Khan', 'Han'],
    ['Wagner', 'Vagner'],
    ['Peskov', 'Petrov'],
    ['Mueller', 'Muller'],
    ['Lee', 'Ley'],
  ])('%s is not %s', (one, other) => {
    expect(isSameWord(one, other)).toBe(false);
  });
});
