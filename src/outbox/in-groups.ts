import { setImmediate as nextTurn } from 'node:timers/promises';

const AT_ONCE = 8;

/**
 * Turns a write of many items into one that takes a single item: while one write runs, items
 * gather for the next, so that a disk that needs 5 ms for each commit still takes hundreds of
 * items a second (group commit). Each call gets the result of its own item, or the error of its
 * group. `write` gives a result for each item, in their order.
 */
export function inGroups<T, R>(
  write: (items: T[]) => Promise<R[]>,
  { most = 200 } = {},
): (item: T) => Promise<R> {
  type Waiting = { item: T; resolve(result: R): void; reject(error: unknown): void };
  let waiting: Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const results = await write(group.map(({ item }) => item));
        for (const [at, { resolve }] of group.entries()) {
          resolve(results[at]!);
          // Whoever waits goes on at once, and what all of them do together takes long.
          if (at % AT_ONCE === AT_ONCE - 1) await nextTurn();
        }
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    isWriting = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      // Whatever else is asked for in this turn joins the first group.
      if (!isWriting) {
        isWriting = true;
        setImmediate(writeAll);
      }
    });
}
