import { describe, expect, test } from 'vitest';
import { findAcronyms } from '../../src/speakers/find-acronyms.ts';

describe('the acronyms of a text', () => {
  test.each([
    ['The Director of the Harbour Trust Fund (HTF) spoke.', [['harbour trust fund', 'HTF']]],
    ['The Ministry of Fish (the MF) met.', [['ministry of fish', 'MF']]],
    ['They met in Tarn (EU).', []],
    ['The Harbour Trust Fund (HTU) met.', []],
    ['The harbour trust fund (HTF) met.', []],
  ])('%s', (text, acronyms) => {
    expect([...findAcronyms(text)]).toEqual(acronyms);
  });

  test('are found in linear time', () => {
    expect(findAcronyms(`${'A a '.repeat(40_000)}(AB)`).size).toBe(0);
  });
});
