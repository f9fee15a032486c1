import { expect, test } from 'vitest';
import { turnTakers } from '../../../src/quotes/rules/turn-takers.ts';

const takers = (labels: [text: string, paragraph: number][]): string[] =>
  [...turnTakers(labels.map(([text, paragraph]) => ({ text, paragraph })))].sort();

test.each<[string, [string, number][], string[]]>([
  ['nobody', [], []],
  [
    'nobody alone',
    [
      ['lee', 0],
      ['lee', 1],
    ],
    [],
  ],
  [
    'two in paragraphs side by side',
    [
      ['lee', 0],
      ['voss', 1],
    ],
    ['lee', 'voss'],
  ],
  [
    'two in one paragraph',
    [
      ['lee', 3],
      ['voss', 3],
    ],
    ['lee', 'voss'],
  ],
  [
    'nobody far from another',
    [
      ['lee', 0],
      ['voss', 4],
    ],
    [],
  ],
  [
    'who comes back after another',
    [
      ['lee', 0],
      ['voss', 4],
      ['lee', 8],
    ],
    ['lee'],
  ],
])('%s takes turns', (_, labels, expected) => {
  expect(takers(labels)).toEqual(expected);
});
