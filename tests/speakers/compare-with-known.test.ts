import { describe, expect, test } from 'vitest';
import type { Sighting, Speaker } from '../../src/model.ts';
import { compareWithKnown } from '../../src/speakers/compare-with-known.ts';

type Kind = Speaker['kind'];

const met = (name: string, kind: Kind = 'person'): Sighting => ({
  articleId: 'a',
  name,
  acronyms: [],
  kind,
  roles: [],
  company: [],
  outlet: 'Gazette',
  published: '2026-03-04T12:00:00.000Z',
});

const known = (names: string[], kind: Kind = 'person') => names.map((name) => ({ name, kind }));

describe('a name against those of a known speaker', () => {
  test.each([
    ['John Smith', ['John D. Smith', 'J. Smith'], 'same'],
    ['John M. Smith', ['John Smith', 'John D. Smith'], 'different'],
    ['Smith', ['John Smith', 'Smith'], 'perhaps'],
    ['Smith', ['Smith'], 'same'],
    ['John Smith', ['Smith'], 'different'],
    ['Republicans', ['Ann Republican'], 'different'],
  ])('%s and %j: %s', (name, names, likeness) => {
    expect(compareWithKnown(met(name), known(names))).toBe(likeness);
  });

  test('an organisation is never a person', () => {
    const names = known(['Harbour Union'], 'organisation');
    expect(compareWithKnown(met('Harbour Union'), names)).toBe('different');
    expect(compareWithKnown(met('Harbour Union', 'organisation'), names)).toBe('same');
    expect(compareWithKnown(met('Harbour Union', 'other'), names)).toBe('same');
  });
});
