import module from 'node:module';
import type { Language } from '../../language/languages.ts';
import { speakIn } from '../../language/speak.ts';
import { UnreadableError } from '../unreadable-error.ts';

/** `language` is that of the words in which it says what it cannot read. */
export type Asked = { job: string; given: unknown[]; language: Language };
export type Heard = { result: unknown } | { unreadable: string } | { broken: Error };

// The process that `create-aside.ts` starts. It does one job at a time until it is killed or its
// parent ends.
const { jobs } = (await import(process.argv[2]!)) as { jobs: ((...given: unknown[]) => unknown)[] };
const byName = new Map(jobs.map((job) => [job.name, job]));
process.on('message', (asked: Asked) =>
  process.send?.(speakIn(asked.language, () => answer(asked))),
);
process.on('disconnect', () => process.exit());
// It is killed in the end, which leaves no time for it.
module.flushCompileCache();
process.send?.('ready');

function answer({ job, given, language }: Asked): Heard {
  try {
    const work = byName.get(job);
    if (!work) throw new Error(`“${job}” is not on the list of jobs.`);
    return { result: speakIn(language, () => work(...given)) };
  } catch (error) {
    if (error instanceof UnreadableError) return { unreadable: error.message };
    return { broken: error instanceof Error ? error : new Error(String(error)) };
  }
}
