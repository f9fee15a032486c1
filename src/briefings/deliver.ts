import { type Adapter, PostError } from '../chat/adapter.ts';
import type { Reply } from '../chat/reply.ts';
import type { Briefing, Delivery } from '../model.ts';
import type { Store } from '../store/store.ts';
import { messageOf } from '../text/message-of.ts';
import { editionOf } from './edition.ts';

export type DeliverDeps = {
  store: Store;
  /** Those that have started, by platform. */
  adapters: Partial<Record<string, Adapter>>;
  now(): Date;
  /** Told of what an administrator should know: refused, uncertain, broken. */
  onTrouble(message: string, cause?: unknown): void;
};

type Claimed = Delivery & { briefing: Briefing };

const AT_ONCE = 20;
/** Longer than a post may take, so that nobody else starts the same one. */
const LEASE = 60_000;
/** After this long without an answer a post is settled by the channel's history, or left uncertain. */
const GIVE_UP = 6 * 3_600_000;
const FIRST_PAUSE = 30_000;

/**
 * Posts what is pending, each exactly once: the attempt is committed before the post, an attempt of unknown
 * outcome is looked up in the channel before it is repeated, and where it cannot be looked up it is not
 * repeated. One delivery's trouble never costs another's. Gives how many were settled.
 */
export async function deliverDue(parts: DeliverDeps): Promise<number> {
  const claimed = await parts.store.claimDeliveries(AT_ONCE, LEASE);
  for (const delivery of claimed) {
    try {
      await deliverOne(delivery, parts);
    } catch (error) {
      parts.onTrouble(`Briefing ${delivery.briefingId}, ${delivery.slot}: ${String(error)}`, error);
    }
  }
  return claimed.length;
}

async function deliverOne(delivery: Claimed, parts: DeliverDeps): Promise<void> {
  const { store, adapters, now } = parts;
  const { briefing } = delivery;
  const adapter = adapters[briefing.place.platform];
  if (!adapter) {
    // One that was attempted waits as it is: it must be looked for before it may be posted again.
    if (delivery.state === 'pending')
      await settleLater(delivery, parts, `${briefing.place.platform} is not connected`);
    return;
  }
  if (delivery.state === 'attempted' && (await findEarlier(delivery, adapter, parts))) return;
  if (now().getTime() - Date.parse(delivery.dueAt) > GIVE_UP) {
    const error = delivery.error ?? 'could not be posted in time';
    parts.onTrouble(`Briefing ${delivery.briefingId}, ${delivery.slot}: given up. ${error}`);
    return store.settleDelivery(delivery.id, { state: 'failed', error });
  }

  const edition = await editionOf(briefing, new Date(delivery.dueAt), store);
  if (!edition)
    return store.settleDelivery(delivery.id, { state: 'skipped', error: 'nothing new' });
  if (!(await store.startAttempt(delivery, LEASE))) return;
  await post(delivery, edition, adapter, parts);
}

/** Looks for a post whose outcome was not known; true where the delivery is settled by that. */
async function findEarlier(
  delivery: Claimed,
  adapter: Adapter,
  { store, onTrouble }: DeliverDeps,
): Promise<boolean> {
  const since = new Date(delivery.firstAttemptAt ?? delivery.dueAt);
  try {
    const found = await adapter.findPost(
      delivery.briefing.channel,
      delivery.briefing.place,
      delivery.id,
      since,
    );
    if (found)
      await store.settleDelivery(delivery.id, { state: 'sent', messageId: found.messageId });
    return found !== undefined;
  } catch (error) {
    // Stays "attempted": it must be looked for again before it may be posted again.
    if (error instanceof PostError && error.outcome === 'later') return true;
    await store.settleDelivery(delivery.id, {
      state: 'uncertain',
      error: messageOf(error),
    });
    onTrouble(
      `Briefing ${delivery.briefingId}, ${delivery.slot}: whether it arrived cannot be known; it is not repeated.`,
      error,
    );
    return true;
  }
}

async function post(
  delivery: Claimed,
  edition: Reply,
  adapter: Adapter,
  parts: DeliverDeps,
): Promise<void> {
  const { store, onTrouble } = parts;
  const { channel, place } = delivery.briefing;
  try {
    const { messageId } = await adapter.post(channel, place, edition, delivery.id);
    await store.settleDelivery(delivery.id, { state: 'sent', messageId });
  } catch (error) {
    const known =
      error instanceof PostError
        ? error
        : new PostError('unknown', String(error), { cause: error });
    if (known.outcome === 'later')
      return settleLater(delivery, parts, known.message, known.retryAfterMs);
    if (known.outcome === 'refused') {
      await store.settleDelivery(delivery.id, { state: 'failed', error: known.message });
      return onTrouble(
        `Briefing ${delivery.briefingId} cannot be posted in #${channel.name}: ${known.message}`,
        error,
      );
    }
    // Stays "attempted": whoever claims it after the lease looks for it first.
    onTrouble(
      `Briefing ${delivery.briefingId}, ${delivery.slot}: no clear answer, looking for it later. ${known.message}`,
      error,
    );
  }
}

async function settleLater(
  delivery: Claimed,
  { store }: DeliverDeps,
  reason: string,
  retryAfterMs = 0,
): Promise<void> {
  const pause = Math.max(retryAfterMs, FIRST_PAUSE * 2 ** Math.min(delivery.attempts, 6));
  return store.settleDelivery(delivery.id, {
    state: 'pending',
    error: reason,
    retryAfterMs: pause,
  });
}
