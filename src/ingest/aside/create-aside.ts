import { say } from '../../language/say.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { createProcess, type JobProcess } from './create-process.ts';

/**
 * Does a job aside: `aside(findSource, body, about)`. Throws what the job throws, and
 * `UnreadableError` where it takes too much time or memory.
 */
export type Aside = <Given extends unknown[], Result>(
  job: (...given: Given) => Result | Promise<Result>,
  ...given: Given
) => Promise<Result>;

const JOB_MS = 5_000;
/** A process that nobody asks for so long gives its memory back; a new one starts in a second. */
const IDLE_MS = 30_000;
/** More is not done in the minutes that somebody would wait. */
const MAX_WAITING = 40;

/**
 * Does jobs in processes of their own, so that a text of strangers that takes longer than five
 * seconds or more than 256 MB ends its process and not the bot. A thread would not do: if a thread
 * runs out of memory fast enough, Node ends the whole process. `jobs` is the module that lists them.
 * There are at most so many `processes`, and more than one only while jobs wait.
 */
export function createAside(
  jobs: URL,
  { jobMs = JOB_MS, idleMs = IDLE_MS, processes = 1 } = {},
): { aside: Aside; close(): Promise<void> } {
  const all = Array.from({ length: processes }, () => createProcess(jobs, { jobMs, idleMs }));
  /** The one that worked last comes first, so that those that are not needed end. */
  const free = [...all];
  const waiting: ((process: JobProcess) => void)[] = [];
  const asked = new Set<Promise<unknown>>();
  let isClosing = false;

  return {
    aside(job, ...given) {
      if (asked.size >= MAX_WAITING)
        return Promise.reject(
          new UnreadableError(
            say('There is much to read at the moment. Please ask again in a minute.'),
          ),
        );
      const done = inTurn((process) => run(process, job.name, given));
      const settled = done.then(
        () => {},
        () => {},
      );
      asked.add(settled);
      settled.finally(() => asked.delete(settled));
      return done as Promise<never>;
    },
    /** Finishes the jobs that are being done; those that wait are refused. */
    async close() {
      isClosing = true;
      await Promise.all(asked);
      for (const process of all) process.stop();
    },
  };

  function inTurn(work: (process: JobProcess) => Promise<unknown>): Promise<unknown> {
    const process = free.pop();
    if (process) return work(process);
    const { promise, resolve } = Promise.withResolvers<JobProcess>();
    waiting.push(resolve);
    return promise.then(work);
  }

  async function run(process: JobProcess, job: string, given: unknown[]): Promise<unknown> {
    try {
      if (isClosing)
        throw new UnreadableError(say('I am being stopped. Please ask again in a minute.'));
      return await process.run(job, given);
    } finally {
      const next = waiting.shift();
      if (next) next(process);
      else free.push(process);
    }
  }
}
