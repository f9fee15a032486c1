import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readTable, rowOf } from '../../src/quotes/learned/table.ts';
import { COUNT, GOES_ON, mayFollow, OPENS, OUTSIDE } from '../../src/quotes/tagger/labels.ts';
import { MARGINS, readMargins } from '../../src/quotes/tagger/margins.ts';
import { decode } from '../../src/quotes/tagger/viterbi.ts';
import { hashText, mixHash } from '../../src/text/hash.ts';
import { packTable } from '../../train/pack.ts';

describe('the best label sequence', () => {
  const scores = fc.double({ min: -50, max: 50, noNaN: true });

  const places = fc.constantFrom(OUTSIDE, OPENS, GOES_ON);

  test('never goes on with what was not begun, nor cuts a quotation, whatever the scores', () => {
    fc.assert(
      fc.property(
        fc.array(scores, { minLength: COUNT, maxLength: COUNT * 12 }),
        fc.array(scores, { minLength: COUNT * COUNT, maxLength: COUNT * COUNT }),
        fc.array(places, { minLength: 12, maxLength: 12 }),
        (emissions, transitions, where) => {
          const size = Math.floor(emissions.length / COUNT);
          const labels = new Uint8Array(size);
          const given = Float32Array.from(emissions);
          decode(given, 0, size, Uint8Array.from(where), Float32Array.from(transitions), labels);
          labels.forEach((label, at) => {
            const previous = at === 0 ? -1 : labels[at - 1]!;
            expect(mayFollow(previous, label, where[at]!)).toBe(true);
          });
        },
      ),
    );
  });

  const three = fc.record({
    emissions: fc.array(scores, { minLength: COUNT * 3, maxLength: COUNT * 3 }),
    where: fc.array(places, { minLength: 3, maxLength: 3 }),
  });

  test('is the one with the highest sum, and margins are what each role costs, found by trying all', () => {
    fc.assert(
      fc.property(three, ({ emissions, where }) => {
        const given = Float32Array.from(emissions);
        const flat = new Float32Array(COUNT * COUNT);
        const labels = new Uint8Array(3);
        const margins = new Float32Array(3 * MARGINS);
        decode(given, 0, 3, Uint8Array.from(where), flat, labels);
        readMargins(given, 0, 3, Uint8Array.from(where), flat, margins);
        const sum = (path: ArrayLike<number>): number =>
          Array.from(path).reduce((all, label, at) => all + given[at * COUNT + label]!, 0);
        const paths = allPaths(where);
        const best = Math.max(...paths.map(sum));
        expect(sum(labels)).toBeCloseTo(best, 3);
        for (const at of [0, 1, 2])
          for (let role = 0; role < MARGINS; role++) {
            const own = paths.filter((path) => (path[at]! + 1) >> 1 === role);
            if (own.length > 0)
              expect(margins[at * MARGINS + role]).toBeCloseTo(Math.max(...own.map(sum)) - best, 3);
          }
      }),
    );
  });
});

function allPaths(where: number[]): number[][] {
  return where.reduce<number[][]>(
    (paths, place) =>
      paths.flatMap((path) =>
        Array.from({ length: COUNT }, (_, label) => label)
          .filter((label) => mayFollow(path.at(-1) ?? -1, label, place))
          .map((label) => [...path, label]),
      ),
    [[]],
  );
}

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
