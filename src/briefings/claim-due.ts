import type { Briefing } from '../model.ts';
import type { Store } from '../store/store.ts';
import { nextOccurrence, slotOf } from './next-occurrence.ts';

/** A briefing this late is worth nobody's notification any more. */
const TOO_LATE = 6 * 3_600_000;
const AT_ONCE = 50;

/**
 * Turns briefings whose time has come into deliveries, one a slot. After an outage only the newest missed
 * slot counts, and only if it is at most six hours late. Several processes may do this at once: the store
 * lets one win each slot. Gives how many it won.
 */
export async function claimDue(store: Store, now: Date): Promise<number> {
  let won = 0;
  for (const briefing of await store.dueBriefings(now.toISOString(), AT_ONCE)) {
    const { due, next } = newestMissed(briefing, now);
    const state = now.getTime() - due.getTime() > TOO_LATE ? 'skipped' : 'pending';
    if (
      await store.claimSlot(
        briefing,
        { slot: slotOf(briefing, due), state, dueAt: due.toISOString() },
        next?.toISOString() ?? null,
      )
    )
      won++;
  }
  return won;
}

function newestMissed(briefing: Briefing, now: Date): { due: Date; next: Date | null } {
  let due = new Date(briefing.nextDueAt as string);
  let next = nextOccurrence(briefing, due);
  while (next && next.getTime() <= now.getTime()) {
    due = next;
    next = nextOccurrence(briefing, due);
  }
  return { due, next };
}
