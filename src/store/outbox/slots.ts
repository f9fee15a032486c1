import type { Briefing, Delivery } from '../../model.ts';
import { shortHash } from '../../short-hash.ts';
import type { Db } from '../database/tables.ts';

/** Occurrences of briefings become deliveries, each once. */
export type Slots = {
  /**
   * In one transaction: adds the slots of each claim and moves its briefing's `nextDueAt` on, if it
   * still has the value that the claim was made with. Says of each claim whether it was the first.
   */
  claimSlots(claims: Claim[]): Promise<boolean[]>;
  /** Adds a delivery outside the schedule. False where this slot exists already. */
  addDelivery(briefing: Briefing, slot: { slot: string; dueAt: string }): Promise<boolean>;
};

/** `nextDueAt` is when the briefing is due after these slots; null for never. */
export type Claim = { briefing: Briefing; slots: Slot[]; nextDueAt: string | null };

/** A skipped slot says why. */
export type Slot = { slot: string; dueAt: string } & (
  | { state: 'pending' }
  | { state: 'skipped'; error: string }
);

const MINUTE_MS = 60_000;

export function slots(db: Db): Slots {
  return {
    async claimSlots(claims) {
      return db.transaction().execute(async (trx) => {
        const won: boolean[] = [];
        for (const claim of claims) won.push(await claimOne(trx, claim));
        return won;
      });
    },

    addDelivery: (briefing, slot) => insert(db, briefing, { ...slot, state: 'pending' }),
  };
}

async function claimOne(trx: Db, { briefing, slots, nextDueAt }: Claim): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('briefings')
    .set({ nextDueAt })
    .where('id', '=', briefing.id)
    .where('paused', '=', 0)
    .where('nextDueAt', '=', briefing.nextDueAt)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  let isNew = false;
  for (const slot of slots) isNew = (await insert(trx, briefing, slot)) || isNew;
  return isNew;
}

async function insert(db: Db, briefing: Briefing, { slot, dueAt, ...end }: Slot): Promise<boolean> {
  const row: Delivery & { platform: string } = {
    // Short enough for a platform to take it as the key that makes a repeat harmless.
    id: shortHash(`${briefing.id}\n${slot}`, 24),
    briefingId: briefing.id,
    platform: briefing.place.platform,
    slot,
    dueAt,
    giveUpAt: new Date(Date.parse(dueAt) + briefing.graceMinutes * MINUTE_MS).toISOString(),
    attempts: 0,
    firstAttemptAt: null,
    leaseUntil: null,
    messageId: null,
    settledAt: null,
    error: null,
    ...end,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('deliveries')
    .values(row)
    .onConflict((conflict) => conflict.columns(['briefingId', 'slot']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
