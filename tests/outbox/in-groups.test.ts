import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inGroups } from '../../src/outbox/in-groups.ts';

test('what is asked for while a write runs is written together by the next', async () => {
  const writes: number[][] = [];
  const double = inGroups<number, number>(async (items) => {
    writes.push(items);
    await nextTurn();
    return items.map((item) => item * 2);
  });
  const first = [double(1), double(2)];
  await nextTurn();
  const later = [double(3), double(4), double(5)];
  expect(await Promise.all([...first, ...later])).toEqual([2, 4, 6, 8, 10]);
  expect(writes).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
});

test('a write that fails fails those in it, and the next goes on', async () => {
  const write = inGroups<string, string>(async (items) => {
    if (items.includes('bad')) throw new Error('full');
    return items;
  });
  await expect(write('bad')).rejects.toThrow('full');
  expect(await write('good')).toBe('good');
});

test('those who waited go on a few at a time, so that others get their turn between them', async () => {
  const write = inGroups<number, number>(async (items) => items);
  let turns = 0;
  const turnsBefore: number[] = [];
  const all = Array.from({ length: 100 }, (_, n) =>
    write(n).then(() => void turnsBefore.push(turns)),
  );
  let isDone = false;
  const count = (): void => {
    turns++;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await Promise.all(all);
  isDone = true;
  const together = Map.groupBy(turnsBefore, (turn) => turn);
  expect(Math.max(...[...together.values()].map((group) => group.length))).toBeLessThan(20);
});
