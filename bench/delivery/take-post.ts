import type { Answer, AskedPost, Fault, PeerOptions } from './peer-types.ts';

/** What becomes of a request: an answer, or `undefined` for none; `cut` ends its connection. */
type Reaction = { answer(answer: Answer): void; cut(): void };

/** Takes posts, and lets some of them go wrong by chance. `count` hears how each went. */
export function createTakePost(
  { faults = {}, lateMs: [shortest, longest] = [300, 2_500] }: PeerOptions,
  { random, count }: { random(): number; count(name: string): void },
): (post: AskedPost, reaction: Reaction) => void {
  const table = Object.entries(faults) as [Fault, number][];

  function pick(): Fault | undefined {
    let rest = random();
    for (const [fault, chance] of table) {
      if (rest < chance) return fault;
      rest -= chance;
    }
    return undefined;
  }

  return (post, { answer, cut }) => {
    const limited = post.limited();
    if (limited) {
      count('limited');
      return answer(limited);
    }
    const fault = pick();
    count(fault ?? 'well');
    switch (fault) {
      case undefined:
        return answer(post.accept());
      case 'busy':
        return answer(post.busy());
      case 'fail':
        return answer({ status: 500, body: {} });
      case 'reset':
        return cut();
      case 'hang':
        return;
      case 'accept-fail':
        post.accept();
        return answer({ status: 500, body: {} });
      case 'accept-reset':
        post.accept();
        return cut();
      case 'accept-hang':
        return void post.accept();
      case 'accept-late':
        return void setTimeout(() => post.accept(), shortest + random() * (longest - shortest));
    }
  };
}
