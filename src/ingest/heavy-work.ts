import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Analysis, analyzeArticle } from './analyze-article.ts';
import { type ReadFeed, readFeed } from './read-feed.ts';
import { UnreadableError } from './unreadable.ts';

/** What takes long and needs nothing but what it is given. */
export type HeavyWork = {
  analyzeArticle(title: string, text: string): Promise<Analysis>;
  readFeed(...given: Parameters<ReadFeed>): Promise<ReturnType<ReadFeed>>;
};

export const jobs = { analyzeArticle, readFeed };
export type Job = { name: keyof HeavyWork; given: unknown[] };
export type Outcome = { done: unknown } | { problem: string; unreadable: boolean };

const LONGEST_MS = 20_000;

/** Done at once, where nobody waits for anything else. */
export const atOnce: HeavyWork = {
  analyzeArticle: async (...given) => analyzeArticle(...given),
  readFeed: async (...given) => readFeed(...given),
};

/**
 * Does the heavy work in a thread, one job at a time, so that people who ask meanwhile need not wait for it. A job
 * that takes twenty seconds is given up with its thread; the next one starts another. It does not keep the process
 * alive.
 */
export function createHeavyThread({ longestMs = LONGEST_MS } = {}): HeavyWork & {
  close(): Promise<void>;
} {
  let thread: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <Done>(job: Job): Promise<Done> => {
    const done = last.then(() => run<Done>(job));
    last = done.catch(() => {});
    return done;
  };
  return {
    analyzeArticle: (...given) => inTurn({ name: 'analyzeArticle', given }),
    readFeed: (...given) => inTurn({ name: 'readFeed', given }),
    async close() {
      await last;
      await stop();
    },
  };

  async function run<Done>(job: Job): Promise<Done> {
    let outcome: Outcome;
    try {
      thread ??= start();
      thread.ref();
      thread.postMessage(job);
      [outcome] = await once(thread, 'message', { signal: AbortSignal.timeout(longestMs) });
      thread.unref();
    } catch (cause) {
      await stop();
      throw new UnreadableError('It takes too much time or memory to read.', { cause });
    }
    if ('done' in outcome) return outcome.done as Done;
    throw outcome.unreadable ? new UnreadableError(outcome.problem) : new Error(outcome.problem);
  }

  function start(): Worker {
    const started = new Worker(new URL('./heavy-thread.ts', import.meta.url), { env: {} });
    // Whoever waits for an answer hears of it too; between two jobs nobody does.
    started.on('error', () => {});
    started.on('exit', () => {
      if (thread === started) thread = undefined;
    });
    return started;
  }

  async function stop(): Promise<void> {
    const stopped = thread;
    thread = undefined;
    await stopped?.terminate();
  }
}
