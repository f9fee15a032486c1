import type { Json } from './json.ts';
import { faultsOf } from './rules/message-faults.ts';
import type { Stamps } from './stamps.ts';

/** What a person sees: the answer to what was typed or pressed. */
export type Answer = Json & { text: string; blocks: Json[]; response_type: string };
/** An address serves so often, and so long. */
const MOST_USES = 5;
const OPEN_MS = 30 * 60_000;

export type Answers = ReturnType<typeof createAnswers>;

/** The response addresses, one for each question, and what arrived at them. */
export function createAnswers({ newId }: Stamps, faults: string[]) {
  /** Every answer that arrived, in order. */
  const shown: Answer[] = [];
  const open = new Map<string, { resolve(answer: Answer): void; uses: number; at: number }>();
  return {
    shown,
    /** The path of a new address, and the first answer that comes there or with the acknowledgement. */
    open(): { path: string; answer: Promise<Answer> } {
      const path = `/respond/${newId('e')}`;
      const answer = new Promise<Answer>((resolve) =>
        open.set(path, { resolve, uses: 0, at: Date.now() }),
      );
      return { path, answer };
    },
    take(path: string, answer: Answer): Json {
      const address = open.get(path);
      if (!address) return { status: 404, ok: false, error: 'no_such_url' };
      if (Date.now() - address.at > OPEN_MS)
        return { status: 404, ok: false, error: 'expired_url' };
      if (++address.uses > MOST_USES) return { status: 404, ok: false, error: 'used_url' };
      return show(path, answer);
    },
    /** An acknowledgement may say something at once, which uses nothing up. */
    acknowledged(path: string, said: Json | undefined): void {
      if (said?.text || said?.blocks) show(path, said as Answer);
    },
  };

  function show(path: string, answer: Answer): Json {
    const wrong = faultsOf(answer);
    faults.push(...wrong.map((fault) => `answer: ${fault}`));
    shown.push(answer);
    open.get(path)?.resolve(answer);
    return wrong.length > 0 ? { status: 400, ok: false, error: 'invalid_blocks' } : { ok: true };
  }
}
