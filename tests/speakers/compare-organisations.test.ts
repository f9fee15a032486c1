import { describe, expect, test } from 'vitest';
import { compareOrganisations, shareAcronym } from '../../src/speakers/compare-organisations.ts';

describe('the names of two organisations', () => {
  test.each([
    [['U.S. Steel Corp.'], ['the US Steel'], 'same'],
    [['Marks & Voss Ltd'], ['Marks and Voss'], 'same'],
    [['HTF'], ['HTF'], 'same'],
    [['Harbour Trust Fund', 'HTF'], ['Harbour Trust Fund'], 'same'],
    [['HTF'], ['Harbour Trust Fund', 'HTF'], 'perhaps'],
    [['Hill Town Federation', 'HTF'], ['Harbour Trust Fund', 'HTF'], 'different'],
    [['Harbour Trust'], ['Harbour Trust Fund'], 'different'],
    [['HTF'], ['HTU'], 'different'],
  ])('%j and %j: %s', (names, otherNames, likeness) => {
    expect(compareOrganisations(names, otherNames)).toBe(likeness);
    expect(compareOrganisations(otherNames, names)).toBe(likeness);
  });

  test.each([
    [['Harbour Trust Fund', 'HTF'], ['HTF'], true],
    [['HT'], ['HT'], false],
    [['Harbour'], ['Harbour'], false],
  ])('%j and %j share an acronym: %s', (names, otherNames, shared) => {
    expect(shareAcronym(names, otherNames)).toBe(shared);
  });
});
