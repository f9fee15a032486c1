import type { Json } from './json.ts';
import { faultsOf } from './rules/message-faults.ts';
import type { Stamps } from './stamps.ts';

/** What a person sees: the answer to what was typed or pressed. */
export type Answer = Json & { text: string; blocks: Json[]; response_type: string };
export type Answers = ReturnType<typeof createAnswers>;

/** The response addresses, one for each question, and what arrived at them. */
export function createAnswers({ newId }: Stamps, faults: string[]) {
  /** Every answer that arrived, in order. */
  const shown: Answer[] = [];
  const waiting = new Map<string, (answer: Answer) => void>();
  return {
    shown,
    /** The path of a new address, and the first answer that comes there. */
    open(): { path: string; answer: Promise<Answer> } {
      const path = `/respond/${newId('e')}`;
      return { path, answer: new Promise((resolve) => waiting.set(path, resolve)) };
    },
    take(path: string, answer: Answer): Json {
      const wrong = faultsOf(answer);
      faults.push(...wrong.map((fault) => `answer: ${fault}`));
      shown.push(answer);
      waiting.get(path)?.(answer);
      return wrong.length > 0 ? { status: 400, ok: false, error: 'invalid_blocks' } : { ok: true };
    },
  };
}
