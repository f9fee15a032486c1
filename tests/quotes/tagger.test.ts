import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

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
