import { describe, expect, test } from 'vitest';
import { readMap, readTable, rowOf } from '../../../src/quotes/learned/table.ts';
import { hashText, mixHash } from '../../../src/text/hash.ts';
import { packMap, packTable } from '../../../train/pack-table.ts';

describe('a packed table', () => {
  test('gives each key its weights back, within a step of a byte, and others nothing', () => {
    const rows = Array.from({ length: 500 }, (_, at) => ({
      key: mixHash(at, 7),
      weights: [at, -at / 2],
    }));
    const table = readTable(packTable(rows, 2, 500));
    for (const { key, weights } of rows)
      weights.forEach((weight, column) => {
        expect(table.weights[rowOf(table, key) + column]! * table.scale).toBeCloseTo(weight, -1);
      });
    expect(rowOf(table, hashText('never seen'))).toBe(-1);
  });

  test('keeps the rows with the largest weights', () => {
    const rows = [
      { key: 1, weights: [1, 0] },
      { key: 2, weights: [0, -9] },
      { key: 3, weights: [5, 5] },
    ];
    const table = readTable(packTable(rows, 2, 2));
    expect([1, 2, 3].map((key) => rowOf(table, key) >= 0)).toEqual([false, true, true]);
  });

  test('may be empty', () => {
    expect(rowOf(readTable(packTable([], 1, 10)), 5)).toBe(-1);
  });
});

test('a packed map gives small numbers back under their keys', () => {
  const map = new Map([
    [-7, 3],
    [hashText('said'), 90],
    [0, 255],
  ]);
  expect(readMap(packMap(map))).toEqual(new Map([...map].sort(([a], [b]) => a - b)));
});
