import { expect, test } from 'vitest';
import { beginsSentence } from '../../../src/chat/understand/begins-sentence.ts';
import { splitLine } from '../../../src/chat/words.ts';

test.each([
  ['why is there a strike', true],
  ['why strike', true],
  ['help me find what Keane said', true],
  ['feed me the news', true],
  ['why', false],
  ['why 3f9a1c', false],
  ['why 3f9a', false],
  ['why example.org/news/1', false],
  ['why what:3f9a1c', false],
  ['help me', false],
  ['help quotes', false],
  ['help me with the feeds', false],
  ['feeds', false],
  ['"why" is there', false],
])('%s: %s', (line, expected) => {
  expect(beginsSentence(splitLine(line))).toBe(expected);
});
