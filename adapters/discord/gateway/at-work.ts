import { within } from '../../../src/chat/within.ts';

/** Answers that are on their way. */
export type AtWork = {
  add(answer: Promise<void>): void;
  /** Waits until all of them have arrived, but no longer than this. */
  idle(ms: number): Promise<void>;
};

export function createAtWork(): AtWork {
  const answers = new Set<Promise<void>>();
  return {
    add(answer) {
      answers.add(answer);
      void answer.finally(() => answers.delete(answer));
    },
    async idle(ms) {
      const late = () => new Error('not yet');
      await within(Promise.all(answers), { ms, late }).catch(() => {});
    },
  };
}
