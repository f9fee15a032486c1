import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTable, rowOf } from '../../src/quotes/learned/table.ts';
import { hashText, mixHash } from '../../src/text/hash.ts';
import { packTable } from '../../train/pack.ts';

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
});

describe('the model', () => {
  test('is at most 600 kB compressed', () => {
    const model = readFileSync(new URL('../../src/quotes/learned/model.json', import.meta.url));
    expect(gzipSync(model).length).toBeLessThanOrEqual(600_000);
  });

  test('holds no text: only hashes and weights', () => {
    const model = JSON.parse(
      readFileSync(new URL('../../src/quotes/learned/model.json', import.meta.url), 'utf8'),
    );
    expect(Object.keys(model).sort()).toEqual([
      'clusters',
      'judge',
      'linker',
      'reliability',
      'shares',
      'tagger',
      'transitions',
    ]);
    for (const packed of [
      model.shares.keys,
      model.clusters.keys,
      model.tagger.keys,
      model.linker.keys,
      model.judge.facts,
      model.judge.leaves,
    ])
      expect(packed).toMatch(/^[A-Za-z0-9+/]+=*$/u);
  });
});
