import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../src/model.ts';
import { findCompany } from '../../src/speakers/find-company.ts';
import { sharesCompany } from '../../src/speakers/shares-company.ts';

const named = (name: string, ...company: string[]): Sighting => ({
  articleId: 'a',
  name,
  acronyms: [],
  kind: 'person',
  roles: [],
  company,
  outlet: 'Gazette',
  published: '2026-03-04T12:00:00.000Z',
});

describe('the company in an article', () => {
  test.each([
    ['Ann B. Lee met Mr. Roe in Tarn, said Lee.', ['ann le']],
    ['So the Harbour Union met Omar al-Harun.', ['harbour union', 'omar harun']],
    ['So Ann Müller met Ann Mueller.', ['ann muler']],
    ['Nobody met.', []],
  ])('%s', (text, company) => {
    expect(findCompany(text)).toEqual(company);
  });

  test.each([
    ['two of three', ['bo roe', 'cy fox', 'di ash'], ['bo roe', 'cy fox'], true],
    ['one alone', ['bo roe', 'cy fox'], ['bo roe', 'di ash'], false],
    ['one besides a namesake', ['bo roe', 'ann le'], ['bo roe', 'ann le'], false],
  ])('is shared if it is enough: %s', (_, one, other, shared) => {
    expect(sharesCompany(named('Lee', ...one), named('Lee', ...other))).toBe(shared);
  });

  test('is not shared if it is too small a part of both', () => {
    const others = Array.from({ length: 10 }, (_, n) => `x${n} roe`);
    const more = others.map((key) => `${key}s`);
    const both = ['bo fox', 'cy ash'];
    expect(sharesCompany(named('Lee', ...both, ...others), named('Lee', ...both, ...more))).toBe(
      false,
    );
  });
});
