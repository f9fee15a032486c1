import { describe, expect, test } from 'vitest';
import { minHashBands } from '../../../src/ingest/articles/min-hash-bands.ts';

/** A text of numbered words: two texts have the words in common whose numbers they share. */
const words = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `word${from + n}`);
const text = (...parts: string[][]) => parts.flat().join(' ');
const meet = (one: string, other: string) => {
  const bands = new Set(minHashBands(one));
  return minHashBands(other).some((band) => bands.has(band));
};

describe('minHashBands', () => {
  test('brings together nearly all texts of one length that share half of their shingles', () => {
    const met = Array.from({ length: 200 }, (_, n) => {
      const shared = words(n * 10_000, 150);
      return meet(
        text(shared, words(n * 10_000 + 1_000, 150)),
        text(shared, words(n * 10_000 + 5_000, 150)),
      );
    });
    expect(met.filter(Boolean).length).toBeGreaterThan(185);
  });

  test('brings together few that share one shingle in twenty', () => {
    const met = Array.from({ length: 200 }, (_, n) => {
      const shared = words(n * 10_000, 15);
      return meet(
        text(shared, words(n * 10_000 + 1_000, 285)),
        text(shared, words(n * 10_000 + 5_000, 285)),
      );
    });
    expect(met.filter(Boolean).length).toBeLessThan(30);
  });

  test('is the same for the same text, and none for a short one', () => {
    expect(minHashBands(text(words(0, 100)))).toEqual(
      minHashBands(`“${text(words(0, 100)).toUpperCase()}”`),
    );
    expect(minHashBands(text(words(0, 20)))).toEqual([]);
  });
});
