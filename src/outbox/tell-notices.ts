import { type Adapter, PostError } from '../chat/adapter.ts';
import { reply } from '../chat/reply/reply.ts';
import type { Notice, Notices } from '../store/outbox/notices.ts';
import { messageOf } from '../text/message-of.ts';

type TellDeps = {
  store: Notices;
  adapter: Adapter;
  now(): Date;
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
  { store, adapter, now, isStopping, onTrouble }: TellDeps,
): Promise<void> {
  while (!isStopping()) {
    const waiting = await store.claimNotices(platform, AT_ONCE, LEASE_MS);
    await Promise.all(waiting.map(tellOne));
    if (waiting.length < AT_ONCE) return;
  }

  async function tellOne(notice: Notice): Promise<void> {
    try {
      const isRepeat = now().getTime() - Date.parse(notice.savedAt) > LEASE_MS;
      if (!(isRepeat && (await isThere(notice, adapter)))) await send(notice, adapter);
      await store.settleNotice(notice.id);
    } catch (error) {
      onTrouble(`Somebody could not be told “${notice.title}”: ${messageOf(error)}`, error);
      await store.settleNotice(notice.id, isFinal(notice, error) ? undefined : RETRY_MS);
    }
  }
}

/** Into direct messages nobody can look: what may have arrived there is not said twice. */
function isFinal({ userId }: Notice, error: unknown): boolean {
  if (!(error instanceof PostError)) return false;
  const { outcome } = error;
  return (
    outcome === 'channel' || outcome === 'message' || (outcome === 'unknown' && userId !== null)
  );
}

/** Operators read it twice rather than never, where nobody can look. */
async function isThere(notice: Notice, adapter: Adapter): Promise<boolean> {
  if (notice.userId !== null) return false;
  const { channel, place } = operatorsOf(notice);
  try {
    const since = new Date(notice.savedAt);
    return Boolean(await adapter.findPost({ channel, place, key: notice.id, since }));
  } catch (error) {
    if (error instanceof PostError && error.outcome === 'unknown') return false;
    throw error;
  }
}

async function send(notice: Notice, adapter: Adapter) {
  const { id, userId, placeId, title, text } = notice;
  const told = reply(title, { blocks: [{ kind: 'text', text }] });
  if (userId !== null) return adapter.tell({ id: userId, placeId }, told, id);
  const { channel, place } = operatorsOf(notice);
  return adapter.post({ channel, place, reply: told, key: id });
}

const operatorsOf = ({ platform, channelId }: Notice) => ({
  channel: { id: channelId ?? '', name: 'operators' },
  place: { id: platform, platform, name: platform },
});
