import { expect, test } from 'vitest';
import { isSaidIn } from '../../src/follows/is-said-in.ts';

test.each([
  [
    'other little words',
    'The harbour will stay closed until Friday',
    'the harbour stays closed till Friday',
    true,
  ],
  [
    'a part of it',
    'stay closed until the inspectors finish',
    'The harbour will stay closed until the inspectors finish, and ferries must wait',
    true,
  ],
  [
    'more than it',
    'The harbour will stay closed until the inspectors finish, and ferries must wait',
    'stay closed until the inspectors finish',
    false,
  ],
  [
    'the contrary',
    'The harbour will not stay closed until Friday',
    'The harbour will stay closed until Friday',
    false,
  ],
  [
    'the contrary, in short',
    'The harbour won’t stay closed until Friday',
    'The harbour will stay closed until Friday',
    false,
  ],
  [
    'another number',
    'Fares rise by 5 per cent in the whole city',
    'Fares rise by 7 per cent in the whole city',
    false,
  ],
  [
    'another thing',
    'The northern quay will be repaired in spring',
    'The northern quay was built by my grandfather',
    false,
  ],
  ['too little to tell', 'We will see', 'We will see', false],
])('words that say %s', (_, words, before, expected) => {
  expect(isSaidIn(words, before)).toBe(expected);
});
