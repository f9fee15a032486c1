import { expect, test } from 'vitest';
import { JUDGE_FACTS } from '../../../src/quotes/judge/answers-to.ts';
import { groupFacts } from '../../../src/quotes/learned/group-facts.ts';

test('a group writes its facts in the order of their names', () => {
  const group = groupFacts<{ width: number; height: number }>('box', {
    height: ({ height }) => height,
    area: ({ width, height }) => width * height,
  });
  expect(group.names).toEqual(['box.height', 'box.area']);
  expect([...group.write({ width: 2, height: 5 }, new Float32Array(3), 1)]).toEqual([0, 5, 10]);
});

test('the facts of the judge are numbered from 0 on, and each has its own name', () => {
  const numbers = Object.values(JUDGE_FACTS);
  expect(numbers).toEqual(numbers.map((_, at) => at));
});
