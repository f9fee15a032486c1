import type { Json } from './json.ts';

export type Agent = ReturnType<typeof createAgent>;

/** What the app shows beside its conversations, as agents may. */
export function createAgent() {
  const statuses = new Map<string, string>();
  return {
    statuses,
    /** The prompts set last, by conversation. */
    prompts: new Map<string, Json[]>(),
    /** The titles of threads. */
    titles: new Map<string, string>(),
    /** A message takes the status of its thread away. */
    clear: (thread: string | undefined): void => void (thread && statuses.delete(thread)),
  };
}
