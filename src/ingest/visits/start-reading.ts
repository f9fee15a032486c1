import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Seen } from '../../store/looks/after-look.ts';

export type ReadingOptions = {
  /** The database must allow two connections: one in memory does not. */
  databaseUrl: string;
  allowNetworks: string[];
  /** Our name in robots.txt. */
  robot: string;
  /** Our name as servers see it. */
  userAgent: string;
  /** The time between two looks at what is due. */
  everyMs: number;
  /** The time between two requests to one host. */
  gapMs?: number;
  /** The time between two signs of life from the thread. */
  aliveMs: number;
};

export type ReadingNews =
  | { kind: 'alive' }
  /** Every feed that was due has been visited. */
  | { kind: 'round'; added: number }
  /** A feed has been visited, in so many milliseconds, and had so many new articles. */
  | { kind: 'visit'; ms: number; failed: boolean; added: number }
  /** A stored article’s page has been looked at again. */
  | { kind: 'look'; ms: number; seen: Seen }
  /** A feed or article could not be read; a feed's error is also stored with it. */
  | { kind: 'item'; where: string; message: string }
  /** The publisher has taken a feed down; said once. */
  | { kind: 'gone'; title: string; url: string }
  /** Articles of so many old quotes are read again, which takes a while; said once. */
  | { kind: 'again'; quotes: number }
  /** Nothing could be read, because something is wrong on our side. */
  | { kind: 'trouble'; message: string };

/** A thread that misses this many signs of life hangs, and is replaced. */
const MAX_MISSED = 12;
/** One that misses so many is not alive, for whoever asks. */
const MAX_SILENT = 4;
const RESTART_MS = 5_000;
/** How long `close` lets the thread finish its feeds. */
const MAX_CLOSING_MS = 5_000;

/**
 * Reads feeds in a thread of its own, so that nobody who asks the bot something has to wait:
 * parsing, finding quotes and saving take a tenth of a second for each article. A thread that ends
 * or hangs is replaced; the feeds that it was visiting are due again when their lease is over.
 */
export function startReading(
  options: ReadingOptions,
  onNews: (news: ReadingNews) => void,
): { close(): Promise<void>; isAlive(): boolean } {
  let heardAt = performance.now();
  let isClosing = false;
  let thread = start();
  const watch = setInterval(() => {
    if (performance.now() - heardAt > options.aliveMs * MAX_MISSED) thread.terminate();
  }, options.aliveMs);

  return {
    isAlive: () => performance.now() - heardAt < options.aliveMs * MAX_SILENT,
    async close() {
      isClosing = true;
      clearInterval(watch);
      const ended = once(thread, 'exit');
      thread.postMessage('stop');
      await Promise.race([ended, sleep(MAX_CLOSING_MS, undefined, { ref: false })]);
      await thread.terminate();
    },
  };

  function start(): Worker {
    const started = new Worker(new URL('./reading-thread.ts', import.meta.url), {
      workerData: options,
    });
    heardAt = performance.now();
    started.on('message', (news: ReadingNews) => {
      heardAt = performance.now();
      if (news.kind !== 'alive') onNews(news);
    });
    started.on('error', ({ message }) => onNews({ kind: 'trouble', message }));
    started.on('exit', async () => {
      if (isClosing) return;
      onNews({
        kind: 'trouble',
        message: 'the thread that reads feeds has ended; a new one starts',
      });
      await sleep(RESTART_MS, undefined, { ref: false });
      if (!isClosing) thread = start();
    });
    return started;
  }
}
