import { expect, test } from 'vitest';
import { shareOut } from '../../../src/briefings/news/share-out.ts';

test.each([
  [
    'each its share',
    [
      ['a', 'b', 'c'],
      ['x', 'y', 'z'],
    ],
    4,
    [
      ['a', 'b'],
      ['x', 'y'],
    ],
  ],
  [
    'the first ones what is over',
    [
      ['a', 'b'],
      ['x', 'y'],
    ],
    3,
    [['a', 'b'], ['x']],
  ],
  ['the others what one does not need', [['a'], ['w', 'x', 'y', 'z']], 4, [['a'], ['w', 'x', 'y']]],
  ['no more than there are', [['a'], []], 6, [['a'], []]],
  [
    'one each of the first, where there are more lists than room',
    [['a'], ['b'], ['c']],
    2,
    [['a'], ['b'], []],
  ],
  ['nothing of nothing', [], 3, []],
])('shares give %s', (_, lists, most, wanted) => {
  expect(shareOut(lists as string[][], most)).toEqual(wanted);
});
