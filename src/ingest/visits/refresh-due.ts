import type { Feed } from '../../model.ts';
import { type RefreshDeps, refreshFeed } from './refresh-feed.ts';

/** Feeds visited at the same time. */
const AT_ONCE = 12;
/** Longer than a visit may take, so that no other process visits the same feed meanwhile. */
const LEASE_MS = 15 * 60_000;

/**
 * Visits every feed whose time has come, a few at a time; gives how many articles were new. Once `signal` is aborted,
 * no other visit begins.
 */
export async function refreshDue(
  deps: RefreshDeps,
  { atOnce = AT_ONCE, signal }: { atOnce?: number; signal?: AbortSignal } = {},
): Promise<number> {
  let added = 0;
  let claimed: Feed[] = [];
  let claiming: Promise<void> | undefined;

  async function next(): Promise<Feed | undefined> {
    if (claimed.length === 0) {
      claiming ??= claim();
      await claiming;
    }
    return claimed.shift();
  }

  async function claim(): Promise<void> {
    claimed = await deps.store.claimDueFeeds(deps.now().toISOString(), atOnce, LEASE_MS);
    claiming = undefined;
  }

  async function visit(): Promise<void> {
    for (let feed = await next(); feed && !signal?.aborted; feed = await next()) {
      const counts = await refreshFeed(feed, deps);
      added += counts.added;
    }
  }

  // A slow feed holds up one of them, not all.
  await Promise.all(Array.from({ length: atOnce }, visit));
  return added;
}
