import { dropOldest } from '../drop-oldest.ts';

/**
 * Remembers items that could not be read, so that a page that refuses us is not requested on every
 * visit of its feed.
 */
export type RetryLater = {
  isDue(key: string): boolean;
  /** It failed, perhaps again. */
  postpone(key: string): void;
  /** It was read. */
  forget(key: string): void;
};

const FIRST_WAIT_MS = 30 * 60_000;
const MAX_WAIT_MS = 24 * 60 * 60_000;
/** Beyond this number the oldest are forgotten, which costs a request each. */
const MAX_FAILURES = 20_000;

/**
 * Keeps in memory when an item may be tried again: after half an hour, then after twice as long
 * each time, at most a day.
 */
export function createRetryLater(now: () => Date): RetryLater {
  const failures = new Map<string, { times: number; dueAt: number }>();
  return {
    isDue: (key) => (failures.get(key)?.dueAt ?? 0) <= now().getTime(),
    postpone(key) {
      const times = (failures.get(key)?.times ?? 0) + 1;
      const wait = Math.min(FIRST_WAIT_MS * 2 ** (times - 1), MAX_WAIT_MS);
      failures.delete(key);
      failures.set(key, { times, dueAt: now().getTime() + wait });
      dropOldest(failures, MAX_FAILURES);
    },
    forget: (key) => void failures.delete(key),
  };
}
