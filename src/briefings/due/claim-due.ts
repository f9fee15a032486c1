import { setImmediate as nextTurn } from 'node:timers/promises';
import { message } from '../../language/say.ts';
import type { Briefing, Follow, Order } from '../../model.ts';
import { MAX_REFUSALS } from '../../outbox/refusal-pauses.ts';
import { onHold } from '../../outbox/say-reason.ts';
import type { Orders } from '../../store/outbox/orders.ts';
import type { Restored } from '../../store/outbox/restored.ts';
import type { Claim, Slot, Slots } from '../../store/outbox/slots.ts';
import { messageOf } from '../../text/message-of.ts';
import { nextOccurrence, slotOf } from './next-occurrence.ts';

/** A transaction of so many holds SQLite for a few milliseconds. */
const MAX_AT_ONCE = 50;
/** After a long outage only so many missed occurrences are noted. */
const MAX_MISSED = 7;
const MINUTE_MS = 60_000;
/** A little less than a day, so that a daily briefing is tried with each occurrence. */
const BETWEEN_TRIES_MS = 20 * 60 * MINUTE_MS;

/**
 * Turns some of the orders whose time has come into deliveries, and gives how many were due: call it
 * until that is 0. After an outage only a briefing's newest missed slot is posted, and only within its
 * grace; the others are noted as skipped, with the reason. After a restore that one is looked for first,
 * since it may have been posted when the back-up was made already. Several processes may do this
 * at once: the store gives each slot to one of them. An order that cannot be scheduled (its zone
 * is gone) is paused and told of, and the others go on.
 */
export async function claimDue(
  store: Slots &
    Pick<Restored, 'restoredAt'> &
    Pick<Orders, 'dueOrders' | 'setPaused' | 'refuseOrder'>,
  now: Date,
  onTrouble: (message: string, cause: unknown) => void = () => {},
): Promise<number> {
  const due = await store.dueOrders(now.toISOString(), MAX_AT_ONCE);
  const restoredAt = due.length > 0 ? await store.restoredAt() : undefined;
  const mayBePosted = (at: Date): boolean =>
    restoredAt !== undefined && at.toISOString() <= restoredAt;
  const claims: Claim[] = [];
  for (const order of due) {
    try {
      claims.push(claimOf(order, { now, mayBePosted }));
    } catch (error) {
      onTrouble(`${order.id} cannot be scheduled: ${messageOf(error)}`, error);
      // Otherwise it would be the first to be looked at for ever.
      await store.setPaused(order.place.id, order.id, true, null);
      await store.refuseOrder(order.id, messageOf(error), now.toISOString());
    }
  }
  if (claims.length > 0) await store.claimSlots(claims);
  await nextTurn();
  return due.length;
}

const WAS_RESTORED = message(
  'restored: the database was put back from a back-up, and this may have been posted before',
);

/** When it is claimed, and whether what was due at an instant may have been posted before. */
type When = { now: Date; mayBePosted(at: Date): boolean };

function claimOf(order: Order, when: When): Claim {
  return order.kind === 'briefing' ? claimBriefing(order, when) : claimFollow(order, when);
}

const openState = (at: Date, { mayBePosted }: When): 'pending' | 'attempted' =>
  mayBePosted(at) ? 'attempted' : 'pending';

/** When it is due again is known once something more is found. */
function claimFollow(order: Follow, when: When): Claim {
  const dueAt = order.nextDueAt!;
  const state = openState(new Date(dueAt), when);
  return { order, slots: [{ slot: dueAt, dueAt, state }], nextDueAt: null };
}

function claimBriefing(briefing: Briefing, when: When): Claim {
  const { missed, due, next } = occurrences(briefing, when.now);
  const slots: Slot[] = missed.map((at) => ({
    slot: slotOf(briefing, at),
    dueAt: at.toISOString(),
    state: 'skipped',
    error: when.mayBePosted(at)
      ? WAS_RESTORED
      : message('missed: I was not running then, and only the newest is posted afterwards'),
  }));
  return {
    order: briefing,
    slots: [...slots, newest(briefing, due, when)],
    nextDueAt: next?.toISOString() ?? null,
  };
}

/** The newest missed one is posted if it is not too late, and its channel is to be tried. */
function newest(briefing: Briefing, due: Date, when: When): Slot {
  const { now, mayBePosted } = when;
  const slot = { slot: slotOf(briefing, due), dueAt: due.toISOString() };
  if (now.getTime() - due.getTime() > briefing.graceMinutes * MINUTE_MS)
    return {
      ...slot,
      state: 'skipped',
      error: mayBePosted(due)
        ? WAS_RESTORED
        : message('missed: I was not running then, and it would have been too late afterwards'),
    };
  const { refusals, refusedAt, refusal } = briefing;
  const isResting =
    refusals >= MAX_REFUSALS && now.getTime() - Date.parse(refusedAt ?? '') < BETWEEN_TRIES_MS;
  if (isResting) return { ...slot, state: 'skipped', error: onHold(refusal) };
  return { ...slot, state: openState(due, when) };
}

function occurrences(briefing: Briefing, now: Date) {
  const missed: Date[] = [];
  let due = new Date(briefing.nextDueAt!);
  let next = nextOccurrence(briefing, due);
  while (next && next.getTime() <= now.getTime()) {
    missed.push(due);
    if (missed.length > MAX_MISSED) missed.shift();
    due = next;
    next = nextOccurrence(briefing, due);
  }
  return { missed, due, next };
}
