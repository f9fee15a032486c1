import type { Store } from '../store/store.ts';
import { type RefreshDeps, refreshFeed } from './refresh-feed.ts';

/** Feeds visited at the same time. */
const AT_ONCE = 8;
/** Longer than a visit may take, so that no other process visits the same feed meanwhile. */
const LEASE_MS = 10 * 60_000;

/** Visits every feed whose time has come, a few at a time; gives how many articles were new. */
export async function refreshDue(
  deps: Omit<RefreshDeps, 'store'> & { store: RefreshDeps['store'] & Pick<Store, 'claimDueFeeds'> },
): Promise<number> {
  let added = 0;
  for (;;) {
    const due = await deps.store.claimDueFeeds(deps.now().toISOString(), AT_ONCE, LEASE_MS);
    if (due.length === 0) return added;
    const counts = await Promise.all(due.map((feed) => refreshFeed(feed, deps)));
    for (const count of counts) added += count.added;
  }
}
