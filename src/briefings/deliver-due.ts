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
  /** Told what an administrator should know: a post was refused, is uncertain, or broke. */
  onTrouble(message: string, cause?: unknown): void;
};

type Claimed = Delivery & { briefing: Briefing };

const MAX_AT_ONCE = 20;
/** Longer than a post may take, so that nobody else starts the same one. */
const LEASE_MS = 60_000;
/** A delivery that is later than this is not posted any more. */
const GIVE_UP_MS = 6 * 3_600_000;
/** Doubles with each attempt, six times at most. */
const FIRST_PAUSE_MS = 30_000;
const MAX_DOUBLINGS = 6;

/**
 * Posts what is pending, each exactly once. An attempt is stored before the post. Where its outcome
 * stays unknown, the post is looked for in the channel before it is repeated; where nobody can
 * look, it is not repeated. Trouble with one delivery does not stop the others. Gives how many were
 * claimed.
 */
export async function deliverDue(deps: DeliverDeps): Promise<number> {
  const claimed = await deps.store.claimDeliveries(MAX_AT_ONCE, LEASE_MS);
  for (const delivery of claimed) {
    try {
      await deliverOne(delivery, deps);
    } catch (error) {
      deps.onTrouble(
        `Briefing ${delivery.briefingId}, ${delivery.slot}: ${messageOf(error)}`,
        error,
      );
    }
  }
  return claimed.length;
}

async function deliverOne(delivery: Claimed, deps: DeliverDeps): Promise<void> {
  const { store, adapters, now } = deps;
  const { briefing } = delivery;
  const adapter = adapters[briefing.place.platform];
  if (!adapter) {
    // One that was attempted stays so: it must be looked for before it may be posted again.
    if (delivery.state === 'pending')
      await settleLater(delivery, deps, `${briefing.place.platform} is not connected`);
    return;
  }
  if (delivery.state === 'attempted' && (await findEarlier(delivery, adapter, deps))) return;
  if (now().getTime() - Date.parse(delivery.dueAt) > GIVE_UP_MS) {
    const error = delivery.error ?? 'could not be posted in time';
    deps.onTrouble(`Briefing ${delivery.briefingId}, ${delivery.slot}: given up. ${error}`);
    return store.settleDelivery(delivery.id, { state: 'failed', error });
  }

  const edition = await editionOf(briefing, new Date(delivery.dueAt), store);
  if (!edition)
    return store.settleDelivery(delivery.id, { state: 'skipped', error: 'nothing new' });
  if (!(await store.startAttempt(delivery, LEASE_MS))) return;
  await post(delivery, edition, adapter, deps);
}

/** Looks for a post whose outcome is unknown; true where nothing is left to do now. */
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
    // It stays “attempted”, so it is looked for again before it may be posted again.
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
  deps: DeliverDeps,
): Promise<void> {
  const { store, onTrouble } = deps;
  const { channel, place } = delivery.briefing;
  try {
    const { messageId } = await adapter.post(channel, place, edition, delivery.id);
    await store.settleDelivery(delivery.id, { state: 'sent', messageId });
  } catch (error) {
    const known =
      error instanceof PostError
        ? error
        : new PostError('unknown', messageOf(error), { cause: error });
    if (known.outcome === 'later')
      return settleLater(delivery, deps, known.message, known.retryAfterMs);
    if (known.outcome !== 'unknown') {
      await store.settleDelivery(delivery.id, { state: 'failed', error: known.message });
      return onTrouble(
        `Briefing ${delivery.briefingId} cannot be posted in #${channel.name}: ${known.message}`,
        error,
      );
    }
    // It stays “attempted”, so whoever claims it after the lease looks for it first.
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
  const pause = Math.max(
    retryAfterMs,
    FIRST_PAUSE_MS * 2 ** Math.min(delivery.attempts, MAX_DOUBLINGS),
  );
  return store.settleDelivery(delivery.id, {
    state: 'pending',
    error: reason,
    retryAfterMs: pause,
  });
}
