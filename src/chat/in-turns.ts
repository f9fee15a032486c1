import { setImmediate } from 'node:timers/promises';

/** So long one question may hold the process, which has others to answer. */
const MAX_HOLD_MS = 8;

/** Gives the items one by one, and everybody else a turn every few milliseconds. */
export async function* inTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item, void, undefined> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > MAX_HOLD_MS) {
      await setImmediate();
      since = performance.now();
    }
    yield item;
  }
}
