import type { Briefing } from '../model.ts';
import type { Store } from '../store/store.ts';
import { nextOccurrence, slotOf } from './next-occurrence.ts';

/** A briefing this late is worth nobody's notification any more. */
const TOO_LATE = 6 * 3_600_000;
const AT_ONCE = 50;

/**
 * Turns briefings whose time has come into deliveries, one a slot. After an outage only the newest missed
 * slot counts, and only if it is at most six hours late. Several processes may do this at once: the store
 * lets one win each slot. Gives how many it won. A briefing that cannot be read (its zone is gone) is told of
 * and costs no other.
 */
export async function claimDue(
  store: Store,
  now: Date,
  onTrouble: (message: string, cause: unknown) => void = () => {},
): Promise<number> {
  let won = 0;
  for (const briefing of await store.dueBriefings(now.toISOString(), AT_ONCE)) {
    try {
      if (await claimOne(briefing, store, now)) won++;
    } catch (error) {
      onTrouble(`Briefing ${briefing.id} cannot be scheduled: ${String(error)}`, error);
    }
  }
  return won;
}

function claimOne(briefing: Briefing, store: Store, now: Date): Promise<boolean> {
  const { due, next } = newestMissed(briefing, now);
  const state = now.getTime() - due.getTime() > TOO_LATE ? 'skipped' : 'pending';
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
