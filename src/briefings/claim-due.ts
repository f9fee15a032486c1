import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Briefing } from '../model.ts';
import { MAX_REFUSALS } from '../outbox/refusal-pauses.ts';
import type { Briefings } from '../store/outbox/briefings.ts';
import type { Claim, Slot, Slots } from '../store/outbox/slots.ts';
import { messageOf } from '../text/message-of.ts';
import { nextOccurrence, slotOf } from './next-occurrence.ts';

/** A transaction of so many holds SQLite for a few milliseconds. */
const MAX_AT_ONCE = 50;
/** After a long outage only so many missed occurrences are noted. */
const MAX_MISSED = 7;
const MINUTE_MS = 60_000;
/** A little less than a day, so that a daily briefing is tried with each occurrence. */
const BETWEEN_TRIES_MS = 20 * 60 * MINUTE_MS;

/**
 * Turns some of the briefings whose time has come into deliveries, and gives how many were due: call
 * it until that is 0. After an outage only the newest missed slot is posted, and only within the
 * briefing's grace; the others are noted as skipped, with the reason. Several processes may do this
 * at once: the store gives each slot to one of them. A briefing that cannot be scheduled (its zone
 * is gone) is paused and told of, and the others go on.
 */
export async function claimDue(
  store: Slots & Pick<Briefings, 'dueBriefings' | 'setPaused' | 'refuseBriefing'>,
  now: Date,
  onTrouble: (message: string, cause: unknown) => void = () => {},
): Promise<number> {
  const due = await store.dueBriefings(now.toISOString(), MAX_AT_ONCE);
  const claims: Claim[] = [];
  for (const briefing of due) {
    try {
      claims.push(claimOf(briefing, now));
    } catch (error) {
      onTrouble(`Briefing ${briefing.id} cannot be scheduled: ${messageOf(error)}`, error);
      // Otherwise it would be the first to be looked at for ever.
      await store.setPaused(briefing.place.id, briefing.id, true, null);
      await store.refuseBriefing(briefing.id, messageOf(error), now.toISOString());
    }
  }
  if (claims.length > 0) await store.claimSlots(claims);
  await nextTurn();
  return due.length;
}

function claimOf(briefing: Briefing, now: Date): Claim {
  const { missed, due, next } = occurrences(briefing, now);
  const slots: Slot[] = missed.map((at) => ({
    slot: slotOf(briefing, at),
    dueAt: at.toISOString(),
    state: 'skipped',
    error: 'missed: I was not running then, and only the newest is posted afterwards',
  }));
  return {
    briefing,
    slots: [...slots, newest(briefing, due, now)],
    nextDueAt: next?.toISOString() ?? null,
  };
}

/** The newest missed one is posted if it is not too late, and its channel is to be tried. */
function newest(briefing: Briefing, due: Date, now: Date): Slot {
  const slot = { slot: slotOf(briefing, due), dueAt: due.toISOString() };
  if (now.getTime() - due.getTime() > briefing.graceMinutes * MINUTE_MS)
    return {
      ...slot,
      state: 'skipped',
      error: 'missed: I was not running then, and it would have been too late afterwards',
    };
  const { refusals, refusedAt, refusal } = briefing;
  const isResting =
    refusals >= MAX_REFUSALS && now.getTime() - Date.parse(refusedAt ?? '') < BETWEEN_TRIES_MS;
  if (isResting)
    return { ...slot, state: 'skipped', error: `on hold, and tried once a day: ${refusal}` };
  return { ...slot, state: 'pending' };
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
