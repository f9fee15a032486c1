import { type Adapter, PostError } from '../chat/adapter.ts';
import { reply } from '../chat/reply.ts';
import type { Notice, Notices } from '../store/outbox/notices.ts';
import { messageOf } from '../text/message-of.ts';

type TellDeps = {
  store: Notices;
  adapter: Adapter;
  isStopping(): boolean;
  onTrouble(message: string, cause?: unknown): void;
};

/** Told side by side, so that all are over before their leases are, though the platform hangs. */
const AT_ONCE = 5;
const LEASE_MS = 60_000;
const RETRY_MS = 5 * 60_000;

/**
 * Tells people of a platform what waits to be told. Somebody who takes no direct messages is left
 * alone: the log has it, and so has the operator's channel.
 */
export async function tellNotices(
  platform: string,
  { store, adapter, isStopping, onTrouble }: TellDeps,
): Promise<void> {
  while (!isStopping()) {
    const waiting = await store.claimNotices(platform, AT_ONCE, LEASE_MS);
    await Promise.all(waiting.map(tellOne));
    if (waiting.length < AT_ONCE) return;
  }

  async function tellOne(notice: Notice): Promise<void> {
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
