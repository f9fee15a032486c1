import type { Reply } from '../../src/chat/reply/reply.ts';
import type { Briefing } from '../../src/model.ts';
import { toKept } from '../../src/outbox/to-kept.ts';
import type { Store } from '../../src/store/store.ts';
import { delivererOf } from '../../src/webhook-of.ts';
import { NOON } from './records.ts';

/** Posts an edition of a saved briefing as a message, and gives its id. */
export async function addEdition(
  store: Store,
  briefing: Briefing,
  { reply, dueAt = NOON, slot = dueAt }: { reply: Reply; dueAt?: string; slot?: string },
): Promise<string> {
  await store.addDelivery(briefing, { slot, dueAt });
  const [held] = await store.claimDeliveries(delivererOf(briefing), 1, 60_000);
  const kept = toKept(reply, dueAt);
  await store.keepEditions([kept]);
  const [started] = await store.startAttempts([{ ...held!, editionId: kept.id }], 60_000);
  await store.settleDeliveries([
    { delivery: started!, state: 'sent', messageId: `m ${briefing.id} ${slot}` },
  ]);
  return started!.id;
}
