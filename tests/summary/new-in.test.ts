import { describe, expect, test } from 'vitest';
import { newIn } from '../../src/summary/new-in.ts';

const TITLE = 'Premier Holt resigns after leak';

describe('a sentence tells nothing new', () => {
  test.each([
    ['in another order', 'After a leak, Premier Holt has resigned.'],
    ['in words of the same act', 'Holt stepped down on Tuesday after the leak.'],
    [
      'with day and office',
      'Holt, the premier, announced on Tuesday that he would quit after the leak.',
    ],
    ['in another form of a name', 'Holt, the premier, has quit after leaks.'],
  ])('%s', (_, sentence) => {
    expect(newIn(sentence, TITLE)).toMatchObject({ count: 0, share: 0 });
  });

  test('where a country becomes its people', () => {
    expect(newIn('The Torrian parliament voted.', 'Torria’s parliament votes').count).toBe(0);
  });
});

test('a sentence with other names, numbers and acts is new', () => {
  const { count, share } = newIn(
    'Two ministers left the cabinet over unpaid taxes in Senn.',
    TITLE,
  );
  expect(count).toBeGreaterThanOrEqual(4);
  expect(share).toBeGreaterThan(0.7);
  expect(newIn('', TITLE)).toEqual({ count: 0, share: 0, again: 0 });
  expect(newIn('Premier Holt goes.', TITLE).again).toBeCloseTo(1 / 3);
});
