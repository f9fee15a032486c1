import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { PackedModel } from '../../src/quotes/learned/model.ts';
import { FACTS, readModel } from '../../src/quotes/read-model.ts';

const FILE = readFileSync(new URL('../../src/quotes/learned/model.json', import.meta.url), 'utf8');
const packed: PackedModel = JSON.parse(FILE);

describe('the model', () => {
  test('is at most 600 kB compressed', () => {
    expect(gzipSync(FILE).length).toBeLessThanOrEqual(600_000);
  });

  test('holds no text but the names of facts: only hashes and weights', () => {
    expect(Object.keys(packed).sort()).toEqual([
      'clusters',
      'facts',
      'judge',
      'linker',
      'ranker',
      'reliability',
      'shares',
      'tagger',
      'transitions',
    ]);
    for (const part of [
      packed.shares.keys,
      packed.clusters.keys,
      packed.tagger.keys,
      packed.linker.keys,
      packed.judge.facts,
      packed.judge.leaves,
      packed.ranker.trees.facts,
      packed.ranker.trees.leaves,
    ])
      expect(part).toMatch(/^[A-Za-z0-9+/]+=*$/u);
  });

  test('was trained with the facts that the steps read', () => {
    expect(packed.facts).toEqual(FACTS);
  });

  test('has cuts for each fact of the judge', () => {
    expect(packed.judge.cuts).toHaveLength(Object.keys(FACTS.judge).length);
  });
});

describe('a model that was trained with other facts', () => {
  const learned = packed.facts!;

  test.each(['tagger', 'linker', 'judge'] as const)('of the %s is refused', (step) => {
    const [name] = Object.keys(learned[step]);
    const { [name!]: _, ...others } = learned[step];
    const facts = { ...learned, [step]: others };
    expect(() => readModel({ ...packed, facts })).toThrow(
      `The model was trained without the ${step}'s fact “${name}”; train the model again: npm run train`,
    );
  });

  test('or does not say with which, is refused', () => {
    const { facts: _, ...old } = packed;
    expect(() => readModel(old)).toThrow(/trained without the tagger's fact/u);
  });
});
