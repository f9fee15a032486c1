import { expect, test } from 'vitest';
import { quotationKey } from '../../../src/store/quotes/quotation-key.ts';

const SAID = 'We will build it here';

test.each([
  ['WE will build   it, here.', true],
  ['“We will build it here', true],
  ['We will build it there', false],
  ['We will build it', false],
])('the key of “%s” is that of the same words: %s', (text, isSame) => {
  expect(quotationKey('direct', text) === quotationKey('direct', SAID)).toBe(isSame);
});

test.each([
  ['direct', SAID, true],
  ['mixed', SAID, true],
  ['indirect', SAID, false],
  ['direct', 'We are very proud', false],
  ['direct', '', false],
  ['direct', '   \ud800 \0 ', false],
] as const)('%s speech of “%s” has one: %s', (kind, text, has) => {
  expect(quotationKey(kind, text) !== null).toBe(has);
});
