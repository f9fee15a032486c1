import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText, mix } from '../../src/quotes/tagger/hash.ts';
import { COUNT, mayFollow } from '../../src/quotes/tagger/labels.ts';
import { readTable, rowOf } from '../../src/quotes/tagger/table.ts';
import { decode } from '../../src/quotes/tagger/viterbi.ts';
import { packTable } from '../../train/pack.ts';

describe('the best label sequence', () => {
  const scores = fc.double({ min: -50, max: 50, noNaN: true });

  it('never goes on with what was not begun, whatever the scores', () => {
    fc.assert(
      fc.property(
        fc.array(scores, { minLength: COUNT, maxLength: COUNT * 12 }),
        fc.array(scores, { minLength: COUNT * COUNT, maxLength: COUNT * COUNT }),
        (emissions, transitions) => {
          const size = Math.floor(emissions.length / COUNT);
          const labels = new Uint8Array(size);
          decode(Float32Array.from(emissions), 0, size, Float32Array.from(transitions), labels);
          labels.forEach((label, at) => {
            expect(mayFollow(at === 0 ? -1 : (labels[at - 1] as number), label)).toBe(true);
          });
        },
      ),
    );
  });

  it('is the one with the highest sum, found by trying all', () => {
    fc.assert(
      fc.property(fc.array(scores, { minLength: COUNT * 3, maxLength: COUNT * 3 }), (given) => {
        const emissions = Float32Array.from(given);
        const labels = new Uint8Array(3);
        decode(emissions, 0, 3, new Float32Array(COUNT * COUNT), labels);
        const sum = (path: ArrayLike<number>): number =>
          Array.from(path).reduce(
            (all, label, at) => all + (emissions[at * COUNT + label] as number),
            0,
          );
        let best = Number.NEGATIVE_INFINITY;
        for (let a = 0; a < COUNT; a++)
          for (let b = 0; b < COUNT; b++)
            for (let c = 0; c < COUNT; c++)
              if (mayFollow(-1, a) && mayFollow(a, b) && mayFollow(b, c))
                best = Math.max(best, sum([a, b, c]));
        expect(sum(labels)).toBeCloseTo(best, 3);
      }),
    );
  });
});

describe('a packed table', () => {
  it('gives each key its weights back, within a step of a byte, and others nothing', () => {
    const rows = Array.from({ length: 500 }, (_, at) => ({
      key: mix(at, 7),
      weights: [at, -at / 2],
    }));
    const table = readTable(packTable(rows, 2, 500));
    for (const { key, weights } of rows)
      weights.forEach((weight, column) => {
        expect((table.weights[rowOf(table, key) + column] as number) * table.scale).toBeCloseTo(
          weight,
          -1,
        );
      });
    expect(rowOf(table, hashText('never seen'))).toBe(-1);
  });
});

describe('the model', () => {
  it('is at most 600 kB compressed', () => {
    const model = readFileSync(new URL('../../src/quotes/model.json', import.meta.url));
    expect(gzipSync(model).length).toBeLessThanOrEqual(600_000);
  });

  it('holds no text: only hashes and weights', () => {
    const model = JSON.parse(
      readFileSync(new URL('../../src/quotes/model.json', import.meta.url), 'utf8'),
    );
    expect(Object.keys(model).sort()).toEqual([
      'clusters',
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
    ])
      expect(packed).toMatch(/^[A-Za-z0-9+/]+=*$/u);
  });
});
