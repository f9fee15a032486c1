import { expect, test } from 'vitest';
import { shortForms } from '../../../src/quotes/people/short-forms.ts';

test.each([
  ['Harrow Grain Fund', ['hgf', 'grain fund', 'fund']],
  ['The Harrow Times', ['times']],
  ['Bureau of Harbour Safety', ['bhs', 'bohs', 'harbour safety', 'bureau']],
  [
    'Harrow Institute for Fiscal Studies',
    ['hifs', 'hiffs', 'institute for fiscal studies', 'fiscal studies', 'harrow institute'],
  ],
  ['White House', []],
  ['Harrow Labour Party', ['hlp', 'labour party']],
  ['Tribunal of the Harrow Bank', ['thb', 'tothb', 'bank', 'tribunal']],
  ['North Korea', ['north']],
  ['South Carolina', []],
  ['Fund', []],
])('%s is shortened to %j', (name, expected) => {
  expect(shortForms(name)).toEqual(expected);
});
