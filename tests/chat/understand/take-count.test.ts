import { expect, test } from 'vitest';
import { takeCount } from '../../../src/chat/understand/take-count.ts';
import { textOf, toTokens } from '../../../src/chat/understand/tokens.ts';
import { splitLine } from '../../../src/chat/words.ts';

const take = (text: string) => {
  const { count, rest } = takeCount(toTokens(splitLine(text)));
  return [count, textOf(rest)];
};

test.each([
  ['5 quotes by keane', '5', 'by keane'],
  ['the last three remarks from keane', 'three', 'from keane'],
  ['a couple of quotes by keane', 'a couple', 'by keane'],
  ['latest 4 by keane', '4', 'by keane'],
  ['keane limit 10', '10', 'keane'],
  ['keane 5', '5', 'keane'],
  ['the two newest things keane said', 'two', 'keane said'],
])('“%s” asks for “%s” of “%s”', (text, count, rest) => {
  expect(take(text)).toEqual([count, rest]);
});

test.each([
  'keane last 3 days',
  'keane on phase 2',
  'keane since 3 May',
  'keane May 3',
  'quotes on pier 7',
])('“%s” has no count', (text) => {
  expect(take(text)).toEqual([undefined, text]);
});
