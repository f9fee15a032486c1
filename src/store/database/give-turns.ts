import { setImmediate } from 'node:timers/promises';

/** So long statement after statement may hold the process, which has others to answer. */
const MAX_HOLD_MS = 8;

/**
 * Gives everybody else a turn every few milliseconds, however long a transaction goes on: SQLite
 * answers on the spot, so that nobody else would come in between.
 */
export function createGiveTurns(maxHoldMs = MAX_HOLD_MS): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since <= maxHoldMs) return;
    await setImmediate();
    since = performance.now();
  };
}
