import { type Adapter, PostError } from '../chat/adapter.ts';
import { reply } from '../chat/reply.ts';
import type { Notice, Notices } from '../store/outbox/notices.ts';
import { messageOf } from '../text/message-of.ts';

type TellDeps = {
  store: Notices;
  adapters: Record<string, Adapter>;
  onTrouble(message: string, cause?: unknown): void;
};

const MAX_AT_ONCE = 20;
const LEASE_MS = 60_000;
const RETRY_MS = 5 * 60_000;

/**
 * Tells people what waits to be told. Somebody who takes no direct messages is left alone: the log
 * has it, and so has the operator's channel.
 */
export async function tellNotices({ store, adapters, onTrouble }: TellDeps): Promise<void> {
  const told = Object.entries(adapters).map(async ([platform, adapter]) => {
    const waiting = await store.claimNotices(platform, MAX_AT_ONCE, LEASE_MS);
    for (const notice of waiting) await tellOne(notice, adapter);
  });
  await Promise.all(told);

  async function tellOne(notice: Notice, adapter: Adapter): Promise<void> {
    try {
      await send(notice, adapter);
      await store.settleNotice(notice.id);
    } catch (error) {
      const isFinal =
        error instanceof PostError && (error.outcome === 'channel' || error.outcome === 'message');
      onTrouble(`Somebody could not be told “${notice.title}”: ${messageOf(error)}`, error);
      await store.settleNotice(notice.id, isFinal ? undefined : RETRY_MS);
    }
  }
}

async function send({ id, platform, userId, channelId, title, text }: Notice, adapter: Adapter) {
  const told = reply(title, { blocks: [{ kind: 'text', text }] });
  if (userId !== null) return adapter.tell(userId, told, id);
  const place = { id: platform, platform, name: platform };
  return adapter.post({ id: channelId ?? '', name: 'operators' }, place, told, id);
}
