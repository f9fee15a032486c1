import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from './to-store-error.ts';

export type Patience = {
  /** For how long a locked database is tried again before it is called busy. */
  patienceMs?: number;
  /** From 0 to 1: keeps two that wait from trying in step. */
  random?: () => number;
};

const PATIENCE_MS = 5000;
const FIRST_PAUSE_MS = 1;
/** Long pauses starve: a reader of feeds lets the lock go for moments only. */
const MAX_PAUSE_MS = 20;
/** Who leaves the lock alone for so long lets everybody in who waits for it. */
export const LONGEST_PAUSE_MS = 1.5 * MAX_PAUSE_MS;

/**
 * Tries again, after growing pauses, while another process has locked the database. SQLite would
 * wait by itself, but with the whole process standing still. Throws its last answer when patience
 * ends.
 */
export async function tryWhileBusy<Result>(
  attempt: () => Result | Promise<Result>,
  { patienceMs = PATIENCE_MS, random = Math.random }: Patience = {},
): Promise<Result> {
  const until = performance.now() + patienceMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error;
    }
    await sleep(pauseMs * (0.5 + random()));
  }
}
