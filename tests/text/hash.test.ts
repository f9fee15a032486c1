import { describe, expect, test } from 'vitest';
import { hashRuns, hashText, mixHash } from '../../src/text/hash.ts';

describe('the hash of a text', () => {
  test.each([
    ['', 0x811c9dc5 | 0],
    ['a', 0xe40c292c | 0],
    ['foobar', 0xbf9cf968 | 0],
  ])('of “%s” is that of FNV-1a', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });

  test('of a part is that of its letters', () => {
    expect(hashText('harbour', 3, 6)).toBe(hashText('bou'));
  });
});

test('runs of words are hashed in order', () => {
  expect(hashRuns(['it', 'rained', 'again'], 2)).toEqual([
    hashText('it rained'),
    hashText('rained again'),
  ]);
});

describe('numbers mixed into a hash', () => {
  test.each([
    [0, 0],
    [1, 0x514e28b7],
    [-1, 0x81f16f39 | 0],
  ])('give for %i alone what ends MurmurHash3', (value, hash) => {
    expect(mixHash(0, value)).toBe(hash);
  });

  test('give another hash in another order', () => {
    const hashes = [mixHash(1, 2, 3), mixHash(1, 3, 2), mixHash(2, 1, 3), mixHash(3, 2, 1)];
    expect(new Set(hashes).size).toBe(4);
  });
});
