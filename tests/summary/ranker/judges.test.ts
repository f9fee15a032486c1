import { expect, test } from 'vitest';
import { judgeByPicks, judgeLine } from '../../../train/judge-by-picks.ts';

const PICKS = {
  line: [1],
  sets: [
    [1, 2, 5],
    [1, 3, 5],
  ],
  good: [1, 2, 3, 5, 7],
  never: [0, 4],
};

const best = (gainOf: (candidate: number[]) => number, of = [0, 1, 2, 3, 4, 5, 6, 7]): number[] => {
  const most = Math.max(...of.map((at) => gainOf([at])));
  return of.filter((at) => gainOf([at]) === most);
};

test('the sentence that tells the news is worth most, what must not stand the least', () => {
  const { gainOf } = judgeLine(PICKS);
  expect(best(gainOf)).toEqual([1]);
  expect(gainOf([4])).toBeLessThan(gainOf([6]));
  expect(gainOf([6])).toBeLessThan(gainOf([7]));
});

test('further sentences are judged by the set that goes on from those picked', () => {
  const judge = judgeByPicks(PICKS);
  judge.pick([1]);
  judge.pick([3]);
  expect(best(judge.gainOf, [0, 2, 4, 5, 6, 7])).toEqual([5]);
  expect(judge.gainOf([2])).toBeLessThan(judge.gainOf([5]));
  expect(judge.gainOf([4])).toBeLessThan(0);
});

test('a pair is worth what its sentences are worth on average', () => {
  const judge = judgeByPicks(PICKS);
  expect(judge.gainOf([1, 2])).toBeCloseTo((judge.gainOf([1]) + judge.gainOf([2])) / 2);
});
