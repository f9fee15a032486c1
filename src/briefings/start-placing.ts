import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export type Placing = {
  /** Puts into stories what is in none yet; answers how many that were. */
  place(): Promise<number>;
  close(): Promise<void>;
};

/** What the thread says: `placed`, or what went wrong. */
export type Said = { placed: number } | { trouble: string };

/** A thread that has had nothing to do for so long is ended: what it knows is soon recalled. */
const MAX_IDLE_MS = 10 * 60_000;
/** How long `close` lets the thread finish. */
const MAX_CLOSING_MS = 2_000;

/**
 * Puts articles into stories in a thread of its own, so that nobody who asks the bot something has to
 * wait: an article takes a millisecond, and what is known of ten days is recalled first. The database
 * must allow two connections: one in memory does not. Calls wait for one another.
 */
export function startPlacing(databaseUrl: string): Placing {
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  return {
    place() {
      const next = last.catch(() => {}).then(placeOnce);
      last = next;
      return next;
    },
    async close() {
      clearTimeout(idle);
      const ended = thread && once(thread, 'exit');
      thread?.postMessage('stop');
      await Promise.race([ended, once(AbortSignal.timeout(MAX_CLOSING_MS), 'abort')]);
      await thread?.terminate();
    },
  };

  async function placeOnce(): Promise<number> {
    clearTimeout(idle);
    const own = thread ?? start();
    thread = own;
    own.postMessage('place');
    // Rejects where the thread fails.
    const [said] = (await once(own, 'message')) as [Said];
    idle = setTimeout(end, MAX_IDLE_MS).unref();
    if ('trouble' in said) throw new Error(said.trouble);
    return said.placed;
  }

  function start(): Worker {
    const started = new Worker(new URL('./placing-thread.ts', import.meta.url), {
      workerData: databaseUrl,
    });
    const forget = (): void => {
      if (thread === started) thread = undefined;
    };
    started.on('error', forget);
    started.on('exit', forget);
    return started;
  }

  function end(): void {
    thread?.postMessage('stop');
    thread = undefined;
  }
}
