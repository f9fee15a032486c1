import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { message, say } from '../../language/say.ts';
import { spoken } from '../../language/speak.ts';
import { UnreadableError } from '../unreadable-error.ts';
import type { Asked, Heard } from './aside-process.ts';

/** Does one job at a time in a process that lives while there are jobs. */
export type Worker = {
  run(job: string, given: unknown[]): Promise<unknown>;
  isRunning(): boolean;
  stop(): void;
};

const START_MS = 15_000;
const HEAP_MB = 256;
const TOO_MUCH = message('This takes too much time or memory to read.');

/**
 * The process starts with the first job and again after it was ended: by a job that takes longer than
 * `jobMs` or too much memory, or since nobody asked for `idleMs`. It gets no environment and does not
 * keep the bot alive.
 */
export function createWorker(
  jobs: URL,
  { jobMs, idleMs }: { jobMs: number; idleMs: number },
): Worker {
  let worker: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  return { run, isRunning: () => worker?.connected === true, stop };

  async function run(job: string, given: unknown[]): Promise<unknown> {
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
      // What Node has compiled before, and how it strips types, is all that it learns.
      env: {
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        NODE_OPTIONS: process.env.NODE_OPTIONS,
      },
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
