import { expect, test } from 'vitest';
import { buttonToRest } from '../../../src/briefings/edition/rest-of.ts';
import type { Store } from '../../../src/store/store.ts';

const SPAN = { since: '2026-05-04T00:00:00.000Z', until: '2026-05-05T00:00:00.000Z' };
const stories = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ id: `story-${nth}` }));

test.each([
  [1, '1 more story', 1],
  [312, '312 more stories', 312],
  [721, '312 of 721 more stories', 312],
])('of %i stories without room the button says “%s”', async (count, label, named) => {
  const { actions, keep } = buttonToRest(stories(count), SPAN);
  expect(actions).toMatchObject([{ label }]);
  const kept: string[] = [];
  const saveCursor: Store['saveCursor'] = async ({ line }) => void kept.push(line);
  await keep({ saveCursor } as Partial<Store> as Store);
  expect(kept[0]?.split(',')).toHaveLength(named);
});
