import type { Context } from '../src/chat/command.ts';
import type { Feed } from '../src/model.ts';
import type { FeedYield } from '../src/store/feed-yields.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** What these feeds have brought in the last week, which tells how they are doing. */
export const findYields = (
  feeds: Feed[],
  { store, now }: Pick<Context, 'store' | 'now'>,
): Promise<Map<string, FeedYield>> =>
  store.findYields(
    feeds.map(({ id }) => id),
    new Date(now.getTime() - WEEK_MS).toISOString(),
  );
