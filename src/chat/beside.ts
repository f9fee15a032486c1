import type { Action, Reply } from './reply/reply.ts';

/** What of a question its line does not say, for the answer: a note above it, buttons under it. */
export type Beside = { note: string; actions: Action[] };

export const withBeside = (answer: Reply, beside: Beside | undefined): Reply =>
  beside
    ? {
        ...answer,
        blocks: [{ kind: 'note', text: beside.note }, ...answer.blocks],
        actions: [...answer.actions, ...beside.actions],
      }
    : answer;
