import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

export type ReadingOptions = {
  /** Of a database that two connections can share: not one in memory. */
  databaseUrl: string;
  allowNetworks: string[];
  /** Our name in robots.txt, and as servers see it. */
  robot: string;
  userAgent: string;
  /** Between two looks at what is due. */
  everyMs: number;
  /** Between two requests to one host. */
  gapMs?: number;
  /** How often the thread says that it is alive. */
  pace: number;
};

export type ReadingNews =
  | { kind: 'alive' }
  /** All that was due has been visited. */
  | { kind: 'round'; added: number }
  /** A feed or article could not be read; the feed knows it. */
  | { kind: 'item'; where: string; message: string }
  /** Said once of a feed that its publisher has taken down. */
  | { kind: 'gone'; title: string; url: string }
  /** Nothing could be read, for a reason of our own. */
  | { kind: 'trouble'; message: string };

/** Paces a thread may keep silent: one whose work hangs is replaced. */
const PATIENCE = 12;
const RESTART_MS = 5_000;
const LAST_WORDS_MS = 5_000;

/**
 * Reads feeds in a thread of its own, so that who asks the bot something meanwhile need not wait: parsing, finding
 * quotes and saving take a tenth of a second an article. The thread is started anew where it ends or hangs; what it
 * was visiting comes again when its lease is over. `close` lets it finish its feeds for five seconds.
 */
export function startReading(
  options: ReadingOptions,
  onNews: (news: ReadingNews) => void,
): { close(): Promise<void> } {
  let heardAt = performance.now();
  let isClosing = false;
  let thread = start();
  const watch = setInterval(() => {
    if (performance.now() - heardAt > options.pace * PATIENCE) thread.terminate();
  }, options.pace);

  return {
    async close() {
      isClosing = true;
      clearInterval(watch);
      const ended = once(thread, 'exit');
      thread.postMessage('stop');
      await Promise.race([ended, sleep(LAST_WORDS_MS, undefined, { ref: false })]);
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
      onNews({ kind: 'trouble', message: 'the thread that reads feeds has ended; it starts anew' });
      await sleep(RESTART_MS, undefined, { ref: false });
      if (!isClosing) thread = start();
    });
    return started;
  }
}
