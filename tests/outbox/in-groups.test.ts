import { expect, test } from 'vitest';
import { inGroups } from '../../src/outbox/in-groups.ts';

const later = () => new Promise<void>((resolve) => setImmediate(resolve));

test('what is asked for while a write runs goes into the next one', async () => {
  const groups: number[][] = [];
  const double = inGroups<number, number>(async (items) => {
    groups.push(items);
    await later();
    return items.map((item) => item * 2);
  });
  const first = [double(1), double(2)];
  await later();
  const second = [double(3), double(4), double(5)];
  expect(await Promise.all([...first, ...second])).toEqual([2, 4, 6, 8, 10]);
  expect(groups).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
});

test('a group is no larger than it may be', async () => {
  const sizes: number[] = [];
  const write = inGroups<number, number>(
    async (items) => {
      sizes.push(items.length);
      return items;
    },
    { most: 3 },
  );
  await Promise.all(Array.from({ length: 8 }, (_, at) => write(at)));
  expect(sizes).toEqual([3, 3, 2]);
});

test('an error is told to its own group alone', async () => {
  let round = 0;
  const write = inGroups<string, string>(async (items) => {
    if (round++ === 0) throw new Error('disk full');
    return items;
  });
  await expect(write('a')).rejects.toThrow('disk full');
  expect(await write('b')).toBe('b');
});
