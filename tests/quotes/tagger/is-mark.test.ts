import { expect, test } from 'vitest';
import { isMark } from '../../../src/quotes/tagger/is-mark.ts';

test.each([
  ['“', true],
  ["''", true],
  ['``', true],
  ['»', true],
  ['’', false],
  ["'s", false],
  ['—', false],
])('%s is a quotation mark: %s', (text, expected) => {
  expect(isMark({ text })).toBe(expected);
});
