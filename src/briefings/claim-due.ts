import type { Briefing } from '../model.ts';
import type { Store } from '../store/store.ts';
import { messageOf } from '../text/message-of.ts';
import { nextOccurrence, slotOf } from './next-occurrence.ts';

/** A briefing that is later than this is not posted any more. */
const TOO_LATE_MS = 6 * 3_600_000;
const MAX_AT_ONCE = 50;

/**
 * Turns briefings whose time has come into deliveries, one for each slot, and gives how many. After
 * an outage only the newest missed slot counts, and only if it is at most six hours late. Several
 * processes may do this at once: the store gives each slot to one of them. A briefing that cannot
 * be scheduled (its zone is gone) is told of, and the others go on.
 */
export async function claimDue(
  store: Store,
  now: Date,
  onTrouble: (message: string, cause: unknown) => void = () => {},
): Promise<number> {
  let won = 0;
  for (const briefing of await store.dueBriefings(now.toISOString(), MAX_AT_ONCE)) {
    try {
      if (await claimOne(briefing, store, now)) won++;
    } catch (error) {
      onTrouble(`Briefing ${briefing.id} cannot be scheduled: ${messageOf(error)}`, error);
    }
  }
  return won;
}

function claimOne(briefing: Briefing, store: Store, now: Date): Promise<boolean> {
  const { due, next } = newestMissed(briefing, now);
  const state = now.getTime() - due.getTime() > TOO_LATE_MS ? 'skipped' : 'pending';
  const slot = { slot: slotOf(briefing, due), state, dueAt: due.toISOString() } as const;
  return store.claimSlot(briefing, slot, next?.toISOString() ?? null);
}

function newestMissed(briefing: Briefing, now: Date): { due: Date; next: Date | null } {
  let due = new Date(briefing.nextDueAt!);
  let next = nextOccurrence(briefing, due);
  while (next && next.getTime() <= now.getTime()) {
    due = next;
    next = nextOccurrence(briefing, due);
  }
  return { due, next };
}
