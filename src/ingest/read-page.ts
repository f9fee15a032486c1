import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PageText } from './extract-page.ts';
import type { PageAnswer } from './page-worker.ts';
import { UnreadableError } from './unreadable.ts';

export type { PageText } from './extract-page.ts';

/** The article of a page. Throws `UnreadableError` where there is none. */
export type ReadPage = (html: string, url: string | null) => Promise<PageText>;

const START_MS = 15_000;
const PAGE_MS = 3_000;
const HEAP_MB = 256;

/**
 * Reads pages in a thread of their own, one at a time: a page that takes longer than three seconds or more
 * than 256 MB costs the thread, not the bot. The thread starts with the first page and again after such an
 * end; it does not keep the process alive.
 */
export function createPageReader({ pageMs = PAGE_MS } = {}): {
  read: ReadPage;
  close(): Promise<void>;
} {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  return {
    read(html, url) {
      const page = last.then(() => ask(html, url));
      last = page.catch(() => {});
      return page;
    },
    async close() {
      await last;
      await stop();
    },
  };

  async function ask(html: string, url: string | null): Promise<PageText> {
    let answer: PageAnswer;
    try {
      const thread = worker ?? (await start());
      thread.ref();
      thread.postMessage({ html, url });
      answer = await next(thread, pageMs);
      thread.unref();
    } catch (cause) {
      await stop();
      throw new UnreadableError(`${url ?? 'The page'} takes too long to read.`, { cause });
    }
    if ('problem' in answer) throw new UnreadableError(answer.problem);
    return answer.page;
  }

  async function start(): Promise<Worker> {
    const thread = new Worker(new URL('./page-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker = thread;
    // Whoever waits for an answer hears of it too; between two pages nobody does.
    thread.on('error', () => {});
    thread.on('exit', () => {
      if (worker === thread) worker = undefined;
    });
    await next(thread, START_MS);
    return thread;
  }

  async function stop(): Promise<void> {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  }
}

/** The thread's next message; rejects when it dies or the time is over. */
async function next(worker: Worker, ms: number): Promise<PageAnswer> {
  const [message] = await once(worker, 'message', { signal: AbortSignal.timeout(ms) });
  return message;
}
