import { describe, expect, test } from 'vitest';
import { eachOnce } from '../../../commands/timeline/each-once.ts';
import { sayFound } from '../../../commands/timeline/say-found.ts';
import { outline } from './outline.ts';

const said = (
  [naming, around, beside, reworded]: [number, number, number, number],
  about: string | undefined = 'weir',
): string => {
  const many = naming + around + beside + reworded;
  const all = Array.from({ length: many }, (_, at) => outline('2026-03-02', `w${at}`));
  const counts = { naming, around, beside, reworded };
  return sayFound({ entries: eachOnce(all), counts, isCut: false }, about);
};

describe('how many were found', () => {
  test.each([
    [[1, 0, 0, 0], '1 statement that names “weir”'],
    [[3, 0, 4, 0], '3 statements that name “weir” and 4 made in the newest reports about it'],
    [[0, 1, 0, 0], '1 statement with “weir” in the reporter’s words only'],
    [
      [0, 2, 1, 0],
      '2 statements with “weir” in the reporter’s words only and 1 made in the newest reports about it',
    ],
    [[0, 0, 5, 0], '5 statements made in the newest reports about “weir”, without naming it'],
    [
      [2, 1, 3, 1],
      '2 statements that name “weir”, 1 with it in the reporter’s words only, 3 made in the newest reports about it and 1 in nearly the same words as one of these',
    ],
  ] as [[number, number, number, number], string][])('%s', (counts, expected) => {
    expect(said(counts)).toBe(expected);
  });

  test('of any topic is one number', () => {
    expect(
      sayFound(
        { entries: [], counts: { naming: 0, around: 0, beside: 0, reworded: 0 }, isCut: false },
        undefined,
      ),
    ).toBe('0 statements');
  });
});
