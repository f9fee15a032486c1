import { describe, expect, it } from 'vitest';
import { isBoilerplate } from '../../src/summary/boilerplate.ts';
import { isDangling } from '../../src/summary/dangling.ts';

describe('isDangling', () => {
  it.each([
    'But the talks failed.',
    'He left at noon.',
    '“He left,” said Ann Lee.',
    'This was a surprise to Ann Lee.',
    'The move was welcomed by Acme.',
    'In addition, fares rise by a tenth.',
    'For example, fares rose by a tenth.',
    'Their boats stay in port.',
    'Asked about fares, Ann Lee laughed.',
    'Fares will rise by a tenth, he added.',
    '“Fares will rise,” she said.',
  ])('knows that “%s” points back', (sentence) => {
    expect(isDangling(sentence)).toBe(true);
  });

  it.each([
    'Ann Lee left at noon.',
    'Butter became dearer.',
    'Heather Lee left at noon.',
    'Item four was struck off.',
    'The talks in Port Calder failed.',
    'The movement grew.',
    'Ann Lee said that she would leave.',
  ])('lets “%s” stand alone', (sentence) => {
    expect(isDangling(sentence)).toBe(false);
  });
});

describe('isBoilerplate', () => {
  it.each([
    'Sign up for our newsletter.',
    'READ MORE about the strike.',
    'Follow us on social media.',
    'Jo Roe contributed to this report.',
    'An earlier version of this article misspelt a name.',
    'Photo: Northwire.',
    '© 2026, all rights reserved.',
    '- Ann Lee left.',
    'Ferries in Sill Bay at dawn',
  ])('knows “%s”', (sentence) => {
    expect(isBoilerplate(sentence)).toBe(true);
  });

  it.each(['Ferries stopped.', '“Why?”', 'Ferries stopped (again.)', 'Why did ferries stop?'])(
    'takes “%s” for news',
    (sentence) => {
      expect(isBoilerplate(sentence)).toBe(false);
    },
  );
});
