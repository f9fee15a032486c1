import type { Reply } from '../../../src/chat/reply/reply.ts';

/** How programs are told what became of a question. */
export function statusOf({ isTooMuch, doesMore, isBroken, asksBack, refused }: Reply) {
  if (isTooMuch) return 429;
  if (doesMore) return 405;
  if (isBroken) return 500;
  if (asksBack) return 300;
  return refused ? 400 : 200;
}
