import type { Context } from '../../src/chat/command.ts';
import type { Feed } from '../../src/model.ts';
import type { FeedYield } from '../../src/store/feed-yields.ts';
import { YIELD_MS } from './source-health.ts';

/** What these feeds have brought in the last week. */
export const findYields = (
  feeds: Feed[],
  { store, now }: Pick<Context, 'store' | 'now'>,
): Promise<Map<string, FeedYield>> =>
  store.findYields(
    feeds.map(({ id }) => id),
    new Date(now.getTime() - YIELD_MS).toISOString(),
  );
