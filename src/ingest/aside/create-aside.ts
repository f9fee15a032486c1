import { availableParallelism } from 'node:os';
import { say } from '../../language/say.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { createWorker, type Worker } from './create-worker.ts';

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
 * seconds or more than 256 MB ends that process and not the bot. A thread would not do: if a thread
 * runs out of memory fast enough, Node ends the whole process. `jobs` is the module that lists them.
 * There are as many processes as jobs at the same time, at most one for each core.
 */
export function createAside(
  jobs: URL,
  { jobMs = JOB_MS, idleMs = IDLE_MS, atOnce = availableParallelism() } = {},
): { aside: Aside; close(): Promise<void> } {
  const workers = Array.from({ length: atOnce }, () => createWorker(jobs, { jobMs, idleMs }));
  const free = [...workers];
  const queue: ((worker: Worker) => void)[] = [];
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
      const done = run(job.name, given);
      asked.add(done);
      const forget = () => asked.delete(done);
      done.then(forget, forget);
      return done as Promise<never>;
    },
    /** Finishes the jobs that are being done; those that wait are refused. */
    async close() {
      isClosing = true;
      await Promise.allSettled(asked);
      for (const worker of workers) worker.stop();
    },
  };

  async function run(job: string, given: unknown[]): Promise<unknown> {
    const worker = takeFree() ?? (await new Promise<Worker>((resolve) => queue.push(resolve)));
    try {
      if (isClosing)
        throw new UnreadableError(say('I am being stopped. Please ask again in a minute.'));
      return await worker.run(job, given);
    } finally {
      giveBack(worker);
    }
  }

  /** One whose process runs, if there is any: no other is started then. */
  function takeFree(): Worker | undefined {
    const running = free.findLastIndex((worker) => worker.isRunning());
    return free.splice(running, 1)[0];
  }

  function giveBack(worker: Worker): void {
    const next = queue.shift();
    if (next) next(worker);
    else free.push(worker);
  }
}
