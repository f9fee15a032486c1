import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandsOf, isSameText, shinglesOf } from '../../src/ingest/min-hash.ts';

/** A text of words that nothing else has, so that only what is shared is shared. */
const words = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `word${from + n}`);
const shingles = (...parts: string[][]) => shinglesOf(parts.flat().join(' '));
const meet = (one: Set<number>, other: Set<number>) => {
  const bands = new Set(bandsOf(one));
  return bandsOf(other).some((band) => bands.has(band));
};

describe('isSameText', () => {
  test('holds where half of the shorter text stands in the longer one', () => {
    const wire = words(0, 200);
    expect(isSameText(shingles(wire), shingles(words(900, 40), wire, words(950, 40)))).toBe(true);
    expect(isSameText(shingles(wire), shingles(wire.slice(0, 60)))).toBe(true);
    expect(isSameText(shingles(wire), shingles(wire.slice(0, 60), words(900, 100)))).toBe(false);
  });

  test('does not mind marks, case and accents', () => {
    expect(
      isSameText(shinglesOf('“Zoë will talk,” he said.'), shinglesOf('ZOE WILL TALK HE SAID')),
    ).toBe(true);
  });

  test('is the same both ways, and never holds for nothing', () => {
    const texts = fc.array(
      fc.integer({ min: 0, max: 30 }).map((n) => `w${n}`),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(isSameText(shingles(one), shingles(other))).toBe(
          isSameText(shingles(other), shingles(one)),
        );
      }),
    );
    expect(isSameText(new Set(), shingles(words(0, 50)))).toBe(false);
  });
});

describe('bandsOf', () => {
  test('brings together nearly all texts of one length that share half of their shingles', () => {
    const met = Array.from({ length: 200 }, (_, n) => {
      const shared = words(n * 10_000, 150);
      return meet(
        shingles(shared, words(n * 10_000 + 1_000, 150)),
        shingles(shared, words(n * 10_000 + 5_000, 150)),
      );
    });
    expect(met.filter(Boolean).length).toBeGreaterThan(185);
  });

  test('brings together few that share one shingle in twenty', () => {
    const met = Array.from({ length: 200 }, (_, n) => {
      const shared = words(n * 10_000, 15);
      return meet(
        shingles(shared, words(n * 10_000 + 1_000, 285)),
        shingles(shared, words(n * 10_000 + 5_000, 285)),
      );
    });
    expect(met.filter(Boolean).length).toBeLessThan(30);
  });

  test('is the same for the same text in any order of its shingles, and none for a short one', () => {
    const set = shingles(words(0, 100));
    expect(bandsOf(new Set([...set].reverse()))).toEqual(bandsOf(set));
    expect(bandsOf(shingles(words(0, 20)))).toEqual([]);
  });
});
