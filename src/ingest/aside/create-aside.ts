import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { message, say } from '../../language/say.ts';
import { spoken } from '../../language/speak.ts';
import { UnreadableError } from '../unreadable-error.ts';
import type { Asked, Heard } from './aside-process.ts';

/**
 * Does a job aside: `aside(findSource, body, about)`. Throws what the job throws, and
 * `UnreadableError` where it takes too much time or memory.
 */
export type Aside = <Given extends unknown[], Result>(
  job: (...given: Given) => Result | Promise<Result>,
  ...given: Given
) => Promise<Result>;

const START_MS = 15_000;
const JOB_MS = 5_000;
const HEAP_MB = 256;
/** A process that nobody asks for so long gives its memory back; a new one starts in a second. */
const IDLE_MS = 30_000;
/** More is not done in the minutes that somebody would wait. */
const MAX_WAITING = 40;
const TOO_MUCH = message('This takes too much time or memory to read.');

/**
 * Does jobs one at a time in a process of their own, so that a text of strangers that takes longer
 * than five seconds or more than 256 MB ends that process and not the bot. A thread would not do: if
 * a thread runs out of memory fast enough, Node ends the whole process. `jobs` is the module that
 * lists them. The process starts with the first job and again after it was ended; it gets no
 * environment and does not keep the bot alive.
 */
export function createAside(
  jobs: URL,
  { jobMs = JOB_MS, idleMs = IDLE_MS } = {},
): { aside: Aside; close(): Promise<void> } {
  let worker: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let idle: NodeJS.Timeout | undefined;
  let isClosing = false;

  return {
    aside(job, ...given) {
      if (waiting >= MAX_WAITING)
        return Promise.reject(
          new UnreadableError(
            say('There is much to read at the moment. Please ask again in a minute.'),
          ),
        );
      waiting++;
      const done = last.then(() => run(job.name, given)).finally(() => waiting--);
      last = done.catch(() => {});
      return done as Promise<never>;
    },
    /** Finishes the job that is being done; those that wait are refused. */
    async close() {
      isClosing = true;
      await last;
      stop();
    },
  };

  async function run(job: string, given: unknown[]): Promise<unknown> {
    if (isClosing)
      throw new UnreadableError(say('I am being stopped. Please ask again in a minute.'));
    let heard: Heard;
    clearTimeout(idle);
    try {
      if (!worker?.connected) await start();
      keepAlive(true);
      worker?.send({ job, given, language: spoken() } satisfies Asked);
      heard = await next(jobMs);
      keepAlive(false);
      idle = setTimeout(stop, idleMs).unref();
    } catch (cause) {
      stop();
      throw new UnreadableError(say(TOO_MUCH), { cause });
    }
    if ('unreadable' in heard) throw new UnreadableError(heard.unreadable);
    if ('broken' in heard) throw heard.broken;
    return heard.result;
  }

  async function start(): Promise<void> {
    worker = fork(new URL('./aside-process.ts', import.meta.url), [jobs.href], {
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      // What Node has compiled before is all that it learns.
      env: { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    // Whoever waits for an answer gets the error from `once`; between two jobs nobody needs it.
    worker.on('error', () => {});
    await next(START_MS);
  }

  /** The next message of the process; rejects if it ends or the time is over. */
  async function next(ms: number): Promise<Heard> {
    const heard = new AbortController();
    const signal = AbortSignal.any([heard.signal, AbortSignal.timeout(ms)]);
    const process = worker as ChildProcess;
    try {
      const end = once(process, 'exit', { signal }).then(() => {
        throw new Error('The process that reads has ended.');
      });
      const [message] = await Promise.race([once(process, 'message', { signal }), end]);
      return message;
    } finally {
      heard.abort();
    }
  }

  function keepAlive(alive: boolean): void {
    const way = alive ? 'ref' : 'unref';
    worker?.[way]();
    worker?.channel?.[way]();
  }

  function stop(): void {
    clearTimeout(idle);
    worker?.kill('SIGKILL');
    worker = undefined;
  }
}
