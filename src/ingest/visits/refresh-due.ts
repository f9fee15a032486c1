import type { Feed } from '../../model.ts';
import { type RefreshDeps, refreshFeed } from './refresh-feed.ts';

/** How many feeds are visited at the same time. */
const MAX_AT_ONCE = 12;
/** Longer than a visit may take: no other process visits the same feed meanwhile. */
const LEASE_MS = 15 * 60_000;

/**
 * Visits every feed whose time has come, a few at a time, and returns how many articles were new.
 * When `signal` is aborted, no visit begins any more, and every feed that is claimed and not
 * visited to the end is due again at once: another process, or the next start, need not wait for
 * the lease.
 */
export async function refreshDue(
  deps: RefreshDeps & { onVisit?(ms: number, failed: boolean, added: number): void },
  { atOnce = MAX_AT_ONCE, signal }: { atOnce?: number; signal?: AbortSignal } = {},
): Promise<number> {
  const { store, now, onVisit } = deps;
  const held = new Set<Feed>();
  let added = 0;
  let claimed: Feed[] = [];
  let claiming: Promise<void> | undefined;
  let releasing: Promise<void> | undefined;

  async function next(): Promise<Feed | undefined> {
    if (claimed.length === 0) {
      claiming ??= claim();
      await claiming;
    }
    return claimed.shift();
  }

  async function claim(): Promise<void> {
    claimed = await store.claimDueFeeds(now().toISOString(), atOnce, LEASE_MS);
    for (const feed of claimed) held.add(feed);
    claiming = undefined;
    if (signal?.aborted) release();
  }

  function release(): void {
    releasing = store.releaseFeeds([...held], now().toISOString());
  }

  async function visit(): Promise<void> {
    for (let feed = await next(); feed && !signal?.aborted; feed = await next()) {
      const startedAt = performance.now();
      const counts = await refreshFeed(feed, deps);
      held.delete(feed);
      onVisit?.(performance.now() - startedAt, counts.failed > 0, counts.added);
      added += counts.added;
    }
  }

  signal?.addEventListener('abort', release, { once: true });
  // A slow feed holds up one of these loops, not all.
  await Promise.all(Array.from({ length: atOnce }, visit));
  signal?.removeEventListener('abort', release);
  await releasing;
  return added;
}
