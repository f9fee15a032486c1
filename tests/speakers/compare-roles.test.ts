import { describe, expect, test } from 'vitest';
import { compareRoles, shareTellingRole } from '../../src/speakers/compare-roles.ts';

describe('descriptions of two people', () => {
  test.each([
    [['spokesman'], ['Harbour spokesman'], 'agree'],
    [['former senator'], ['goalkeeper', 'senator of Tarn'], 'agree'],
    [['senator'], ['goalkeeper'], 'clash'],
    [['mayor of Tarn'], ['Mayor of Sill Bay'], 'clash'],
    [['mayor of the Tarn Isles'], ['mayor of Tarn Isles'], 'agree'],
    [['banker and senator'], ['broker'], 'unclear'],
    [['senator'], ['governor'], 'unclear'],
    [['senator'], ['attorney'], 'unclear'],
    [['mayor of Tarn'], ['governor of Sill Bay'], 'unclear'],
    [['of Tarn'], ['of Tarn'], 'unclear'],
    [[], ['senator'], 'unclear'],
    [[], [], 'unclear'],
  ])('%j and %j: %s', (one, other, likeness) => {
    expect(compareRoles(one, other)).toBe(likeness);
    expect(compareRoles(other, one)).toBe(likeness);
  });
});

test.each([
  [['Kremlin spokesman'], ['Kremlin spokesman'], true],
  [['mayor of Tarn'], ['former Mayor of Tarn'], true],
  [['spokesman'], ['Kremlin spokesman'], false],
  [['Prime Minister'], ['Prime Minister'], false],
  [['finance minister'], ['Finance Minister'], false],
  [['vice president'], ['Vice-President'], false],
  [['senator'], ['Tarn senator'], false],
  [[], [], false],
])('%j and %j tell whose role it is: %s', (one, other, expected) => {
  expect(shareTellingRole(one, other)).toBe(expected);
  expect(shareTellingRole(other, one)).toBe(expected);
});
