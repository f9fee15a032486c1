import type { Feed } from '../../model.ts';
import { type RefreshDeps, refreshFeed } from './refresh-feed.ts';

/** How many feeds are visited at the same time. */
const MAX_AT_ONCE = 12;
/** Longer than a visit may take: no other process visits the same feed meanwhile. */
const LEASE_MS = 15 * 60_000;

/**
 * Visits every feed whose time has come, a few at a time, and returns how many articles were new.
 * No visit begins after `signal` is aborted.
 */
export async function refreshDue(
  deps: RefreshDeps,
  { atOnce = MAX_AT_ONCE, signal }: { atOnce?: number; signal?: AbortSignal } = {},
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

  // A slow feed holds up one of these loops, not all.
  await Promise.all(Array.from({ length: atOnce }, visit));
  return added;
}
