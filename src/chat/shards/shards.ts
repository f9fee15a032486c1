import type { Store } from '../../store/store.ts';

/** One of the connections over which a platform tells a bot what people ask. */
export type Shard = { id: number; count: number };

/**
 * Shares the connections of one bot among the processes that answer for it, so that no two of them
 * ever hold the same one. They go by leases, and by the clock of whoever keeps those.
 */
export type Shards = {
  /** Says that a holder lives, renews what it holds, and lets it take one more where one is free. */
  hold: Store['holdShards'];
  /** Gives these back; without them all, and the holder is gone. */
  release: Store['releaseShards'];
};

export type Held = Awaited<ReturnType<Shards['hold']>>;

/** For who has nobody to share with. */
export const holdAll: Shards = {
  async hold({ count }) {
    return { count, own: Array.from({ length: count }, (_, id) => id), surplus: [], more: false };
  },
  async release() {},
};
