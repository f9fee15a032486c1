import type { Order } from '../../model.ts';
import { shortHash } from '../../short-hash.ts';
import { delivererOf } from '../../webhook-of.ts';
import type { Db, DeliveryRow } from '../database/tables.ts';

/** Occurrences of orders become deliveries, each once. */
export type Slots = {
  /**
   * In one transaction: adds the slots of each claim and moves its order's `nextDueAt` on, if it
   * still has the value that the claim was made with. Says of each claim whether it was the first.
   */
  claimSlots(claims: Claim[]): Promise<boolean[]>;
  /**
   * Adds a delivery outside the schedule, maybe one that goes `under` a message or corrects what another
   * has posted; as one that waits, unless it is said to be `attempted`. False where this slot exists already.
   */
  addDelivery(order: Order, slot: Omit<Open, 'state'> & Partial<Open>): Promise<boolean>;
};

/** `nextDueAt` is when the order is due after these slots; null for never, or not yet. */
export type Claim = { order: Order; slots: Slot[]; nextDueAt: string | null };

/** A skipped slot says why. */
export type Slot = Open | { slot: string; dueAt: string; state: 'skipped'; error: string };

/**
 * `graceMinutes` takes the place of its order's. What is `attempted` may have been posted, at `firstAttemptAt`
 * or when it was due: it is looked for before it is posted.
 */
type Open = {
  slot: string;
  dueAt: string;
  under?: string;
  corrects?: string;
  graceMinutes?: number;
  firstAttemptAt?: string;
  state: 'pending' | 'attempted';
};

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

    addDelivery: (order, slot) => insert(db, order, { state: 'pending', ...slot }),
  };
}

async function claimOne(trx: Db, { order, slots, nextDueAt }: Claim): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('orders')
    .set({ nextDueAt })
    .where('id', '=', order.id)
    .where('paused', '=', 0)
    .where('nextDueAt', '=', order.nextDueAt)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  let isNew = false;
  for (const slot of slots) isNew = (await insert(trx, order, slot)) || isNew;
  return isNew;
}

async function insert(
  db: Db,
  order: Order,
  { slot, dueAt, graceMinutes = order.graceMinutes, ...end }: Slot & { graceMinutes?: number },
): Promise<boolean> {
  const row: DeliveryRow = {
    // Short enough for a platform to take it as the key that makes a repeat harmless.
    id: shortHash(`${order.id}\n${slot}`, 24),
    orderId: order.id,
    platform: delivererOf(order),
    slot,
    dueAt,
    giveUpAt: new Date(Date.parse(dueAt) + graceMinutes * MINUTE_MS).toISOString(),
    attempts: 0,
    firstAttemptAt: null,
    leaseUntil: null,
    messageId: null,
    settledAt: null,
    error: null,
    told: null,
    under: null,
    editionId: null,
    corrects: null,
    ...end,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('deliveries')
    .values(row)
    .onConflict((conflict) => conflict.columns(['orderId', 'slot']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
