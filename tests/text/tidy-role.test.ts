import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidyRole, tidyRoles } from '../../src/text/tidy-role.ts';
import { growthOf, LINEAR } from '../support/growth-of.ts';

describe('a role beside a name', () => {
  test.each([
    ['the company’s chief executive', 'chief executive'],
    ['union’s treasurer', 'treasurer'],
    ['FURIOUS Senator', 'Senator'],
    ['FUMING! ferry boss', 'ferry boss'],
    ['DISGRACED former mayor', 'former mayor'],
    ['FORMER mayor', 'former mayor'],
    ['ANGRY union LEADER', 'union leader'],
    ['SHAMELESS DEPUTY governor', 'deputy governor'],
    ['FURIOUS PRIME MINISTER', 'Prime Minister'],
    ['furious senator', 'furious senator'],
    ['NATO chief', 'NATO chief'],
    ['MP', 'MP'],
    ['CEO of UNICEF', 'CEO of UNICEF'],
    ['US President', 'US President'],
    ['coach of Torvale UNITED', 'coach of Torvale UNITED'],
    ['author of', 'author'],
    ['screenwriter and author of', 'screenwriter and author'],
    ['the country’s President-elect', 'President-elect'],
    ['the company’s first female chemist', null],
    ['first female chemist', 'first female chemist'],
    ['author of the book', 'author'],
    ['author of her first novel', 'author'],
    ['Added police chief', 'police chief'],
    ['man', null],
    ['man of the match', 'man of the match'],
    ['herself a former minister', null],
    ['FURIOUS', null],
    ['  ', null],
  ])('%s: %s', (role, shown) => {
    expect(tidyRole(role)).toBe(shown);
  });

  test.each([
    ['fierce and uncompromising critic of the ferry line', 'critic of the ferry line'],
    ['well-known, beloved chemist', 'chemist'],
    ['well-known', null],
  ])('is not our praise: %s', (role, shown) => {
    expect(tidyRole(role)).toBe(shown);
  });

  test.each([
    ['mother', null],
    ['heartbroken mother', null],
    ['mother of two', 'mother of two'],
    ['Cleo Marsh’s uncle', 'Cleo Marsh’s uncle'],
    ['longtime friend', null],
    ['friend of the family', 'friend of the family'],
    ['Spokeswoman', null],
    ['Calder spokeswoman', 'Calder spokeswoman'],
    ['police spokeswoman', 'police spokeswoman'],
    ['former CEO', null],
    ['ferry line CEO', 'ferry line CEO'],
    ['director of the quay museum', 'director of the quay museum'],
    ['Norwegian counterpart', null],
    ['former senator', 'former senator'],
    ['President', 'President'],
    ['actress', 'actress'],
  ])('says of whom, where it needs to: %s', (role, shown) => {
    expect(tidyRole(role)).toBe(shown);
  });

  test.each([
    [
      'chair of the harbour board, who had earlier run the ferry line for eleven years',
      'chair of the harbour board',
    ],
    [
      'chief executive of the Northgate Institute for Economic and Social Research on the Coast',
      'chief executive of the Northgate Institute for Economic…',
    ],
    [
      'visiting lecturer of harbour and tidal engineering at the Calder Polytechnic School',
      'visiting lecturer of harbour and tidal engineering…',
    ],
    [
      'lecturer at the Calder Polytechnic School and curator of its small museum',
      'lecturer at the Calder Polytechnic School',
    ],
    [
      'former ferry captain and founder of the Calder Society for the Rescue of Owls',
      'former ferry captain',
    ],
    [
      'deputy director of the northern coastal regional hospital trust board office',
      'deputy director of the northern coastal regional hospital…',
    ],
  ])('is no longer than a line has room for: %s', (role, shown) => {
    expect(tidyRole(role)).toBe(shown);
    expect(shown.length).toBeLessThanOrEqual(60);
  });

  test('is never longer, and never without words, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (role) => {
        const shown = tidyRole(role);
        expect(shown === null || (shown.length <= 60 && shown.trim() !== '')).toBe(true);
      }),
    );
    for (const odd of ['of the ', '  '])
      expect(
        growthOf((size) => tidyRole(odd.repeat(size)), 5_000),
        odd,
      ).toBeLessThan(LINEAR);
  });

  test('comes once', () => {
    expect(tidyRoles(['ANGRY mayor', 'mayor', 'chair', 'FURIOUS'])).toEqual(['mayor', 'chair']);
  });
});
