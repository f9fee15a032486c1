import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';
import { fetching } from './fetching.ts';
import { lists } from './list.ts';
import { reading } from './reading.ts';
import { showing } from './showing.ts';
import { texts } from './texts.ts';

const checks = { ...fetching, ...reading, ...showing, ...texts, ...asking };

describe.each(lists)('$title', ({ inputs }) => {
  const categories = Map.groupBy(inputs ?? [], ({ category }) => category);

  test.skipIf(!inputs)('are of every category that there is a check for', () => {
    expect([...categories.keys()].sort()).toEqual(Object.keys(checks).sort());
  });

  describe.each([...categories])('%s', (category, bad) => {
    test.each(bad)('$id', { timeout: 20_000 }, async (one) => {
      await checks[category]?.(one);
    });
  });
});
