import { expect, test } from 'vitest';
import { withAttacker } from '../../../src/quotes/rules/who-attacks.ts';
import { mended } from './mended.ts';

test.each([
  [
    '[Union boss Bo Roe slammed Ada Voss], {saying} <the pier was a disgrace>.',
    'Union boss Bo Roe',
  ],
  ['Bo Roe blasted [Ada Voss] for the delay, {saying} <the pier was late>.', 'Bo Roe'],
  ['[Ada Voss], {saying} <the pier was late>, left.', 'Ada Voss'],
  [
    '[Bo Roe, criticised by Ada Voss], left, {saying} <the pier was late>.',
    'Bo Roe, criticised by Ada Voss',
  ],
  ['Bo Roe blasted the pier. [Ada Voss] {said} <the pier was late>.', 'Ada Voss'],
])('%s: %s speaks', (text, source) => {
  expect(mended(text, withAttacker).source).toBe(source);
});
