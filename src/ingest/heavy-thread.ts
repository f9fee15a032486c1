import { parentPort } from 'node:worker_threads';
import { type Job, jobs, type Outcome } from './heavy-work.ts';
import { UnreadableError } from './unreadable.ts';

// The thread of `heavy-work.ts`: one job at a time, until it is ended.
parentPort?.on('message', (job: Job) => parentPort?.postMessage(outcomeOf(job)));

function outcomeOf({ name, given }: Job): Outcome {
  try {
    const work = jobs[name] as (...given: unknown[]) => unknown;
    return { done: work(...given) };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { problem, unreadable: error instanceof UnreadableError };
  }
}
