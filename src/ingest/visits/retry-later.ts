/** Which items could not be read, so that a page that refuses us is not asked with every visit of its feed. */
export type RetryLater = {
  isDue(key: string): boolean;
  failed(key: string): void;
  read(key: string): void;
};

const FIRST_MS = 30 * 60_000;
const LONGEST_MS = 24 * 60 * 60_000;
/** Older failures are forgotten; a forgotten one costs a request. */
const MOST = 20_000;

/** Keeps in memory when an item may be tried again: after half an hour, then twice as long each time, a day at most. */
export function createRetryLater(now: () => Date): RetryLater {
  const failures = new Map<string, { times: number; dueAt: number }>();
  return {
    isDue: (key) => (failures.get(key)?.dueAt ?? 0) <= now().getTime(),
    failed(key) {
      const times = (failures.get(key)?.times ?? 0) + 1;
      const wait = Math.min(FIRST_MS * 2 ** (times - 1), LONGEST_MS);
      failures.delete(key);
      failures.set(key, { times, dueAt: now().getTime() + wait });
      for (const oldest of failures.keys()) {
        if (failures.size <= MOST) break;
        failures.delete(oldest);
      }
    },
    read: (key) => void failures.delete(key),
  };
}
