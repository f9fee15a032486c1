import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { ArticleText } from '../article-text.ts';
import { UnreadableError } from '../unreadable-error.ts';
import type { PageAnswer } from './page-process.ts';

/** The article of a page. Throws `UnreadableError` where there is none. */
export type ReadPage = (html: string, url: string | null) => Promise<ArticleText>;

const START_MS = 15_000;
const PAGE_MS = 3_000;
const HEAP_MB = 256;

/**
 * Reads pages one at a time in a process of their own, so that a page that takes longer than three
 * seconds or more than 256 MB ends that process and not the bot. A thread would not do: if a thread
 * runs out of memory fast enough, Node ends the whole process. The process starts with the first
 * page and again after it was ended; it gets no environment and does not keep the bot alive.
 */
export function createPageReader({ pageMs = PAGE_MS } = {}): {
  read: ReadPage;
  close(): Promise<void>;
} {
  let reader: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();

  return {
    read(html, url) {
      const page = last.then(() => ask(html, url));
      last = page.catch(() => {});
      return page;
    },
    async close() {
      await last;
      stop();
    },
  };

  async function ask(html: string, url: string | null): Promise<ArticleText> {
    let answer: PageAnswer;
    try {
      if (!reader?.connected) await start();
      keepAlive(true);
      reader?.send({ html, url });
      answer = await next(pageMs);
      keepAlive(false);
    } catch (cause) {
      stop();
      throw new UnreadableError(`${url ?? 'The page'} takes too much time or memory to read.`, {
        cause,
      });
    }
    if ('problem' in answer) throw new UnreadableError(answer.problem);
    return answer.page;
  }

  async function start(): Promise<void> {
    reader = fork(new URL('./page-process.ts', import.meta.url), {
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    // Whoever waits for an answer gets the error from `once`; between two pages nobody needs it.
    reader.on('error', () => {});
    await next(START_MS);
  }

  /** The next message of the process; rejects if it ends or the time is over. */
  async function next(ms: number): Promise<PageAnswer> {
    const heard = new AbortController();
    const signal = AbortSignal.any([heard.signal, AbortSignal.timeout(ms)]);
    const process = reader as ChildProcess;
    try {
      const end = once(process, 'exit', { signal }).then(() => {
        throw new Error('The process that reads pages has ended.');
      });
      const [message] = await Promise.race([once(process, 'message', { signal }), end]);
      return message;
    } finally {
      heard.abort();
    }
  }

  function keepAlive(alive: boolean): void {
    const way = alive ? 'ref' : 'unref';
    reader?.[way]();
    reader?.channel?.[way]();
  }

  function stop(): void {
    reader?.kill('SIGKILL');
    reader = undefined;
  }
}
