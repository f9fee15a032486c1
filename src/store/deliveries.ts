import type { Briefing, Delivery } from '../model.ts';
import { shortHash } from '../short-hash.ts';
import { readBriefings } from './briefings.ts';
import { databaseTime } from './database/database-time.ts';
import type { Db, Engine } from './database/tables.ts';

/**
 * Occurrences of briefings on their way to a channel. A worker holds a delivery by its lease: once
 * the stored `leaseUntil` differs from the one it was given, the worker has lost it.
 */
export type Deliveries = {
  /**
   * In one transaction: adds the delivery of this slot and moves the briefing's `nextDueAt` on, if
   * it still has the old value. False where another process did that first. `dueAt` is that old
   * value unless given.
   */
  claimSlot(
    briefing: Briefing,
    slot: { slot: string; state: 'pending' | 'skipped'; dueAt?: string },
    nextDueAt: string | null,
  ): Promise<boolean>;
  /** Adds a delivery outside the schedule. False where this slot exists already. */
  addDelivery(briefingId: string, slot: { slot: string; dueAt: string }): Promise<boolean>;
  /**
   * Pending and attempted deliveries that nobody holds, the earliest due first; leases them for
   * `leaseMs` by the database's clock.
   */
  claimDeliveries(limit: number, leaseMs: number): Promise<(Delivery & { briefing: Briefing })[]>;
  /** Commits that an attempt has started. False where the lease was lost: nothing may be posted. */
  startAttempt(delivery: Delivery, leaseMs: number): Promise<boolean>;
  /** Records how an attempt ended; a pending delivery is not claimed again for `retryAfterMs`. */
  settleDelivery(
    id: string,
    end: {
      state: Delivery['state'];
      messageId?: string | null;
      error?: string | null;
      retryAfterMs?: number;
    },
  ): Promise<void>;
  /** The newest deliveries of a briefing. */
  findDeliveries(briefingId: string, limit: number): Promise<Delivery[]>;
};

export function deliveries(db: Db, engine: Engine): Deliveries {
  /** Leases those that nobody holds. */
  async function leaseFree(limit: number, leaseMs: number): Promise<Delivery[]> {
    return (
      db
        // Materialized, or Postgres may run it twice and take more than the limit.
        .with(
          (cte) => cte('free').materialized(),
          (query) =>
            query
              .selectFrom('deliveries')
              .select('id')
              .where('state', 'in', ['pending', 'attempted'])
              .where((eb) =>
                eb.or([eb('leaseUntil', 'is', null), eb('leaseUntil', '<=', databaseTime(engine))]),
              )
              .orderBy('dueAt')
              .limit(limit)
              .$if(engine === 'postgres', (free) => free.forUpdate().skipLocked()),
        )
        .updateTable('deliveries')
        .set({ leaseUntil: databaseTime(engine, leaseMs) })
        .where('id', 'in', (eb) => eb.selectFrom('free').select('free.id'))
        .returningAll()
        .execute()
    );
  }

  return {
    async claimSlot(briefing, { slot, state, dueAt }, nextDueAt) {
      const due = briefing.nextDueAt;
      if (due === null) return false;
      return db.transaction().execute(async (trx) => {
        const moved = await trx
          .updateTable('briefings')
          .set({ nextDueAt })
          .where('id', '=', briefing.id)
          .where('paused', '=', 0)
          .where('nextDueAt', '=', due)
          .executeTakeFirst();
        if (moved.numUpdatedRows === 0n) return false;
        return insert(trx, { briefingId: briefing.id, slot, dueAt: dueAt ?? due, state });
      });
    },

    addDelivery: (briefingId, { slot, dueAt }) =>
      insert(db, { briefingId, slot, dueAt, state: 'pending' }),

    async claimDeliveries(limit, leaseMs) {
      const claimed = await leaseFree(limit, leaseMs);
      if (claimed.length === 0) return [];
      const ids = claimed.map(({ briefingId }) => briefingId);
      const briefings = await readBriefings(db, ids);
      return claimed
        .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
        .flatMap((delivery) => {
          const briefing = briefings.get(delivery.briefingId);
          // A briefing may be deleted between the two statements, and its deliveries with it.
          return briefing ? { ...delivery, briefing } : [];
        });
    },

    async startAttempt({ id, leaseUntil }, leaseMs) {
      const { numUpdatedRows } = await db
        .updateTable('deliveries')
        .set((eb) => ({
          state: 'attempted',
          attempts: eb('attempts', '+', 1),
          firstAttemptAt: eb.fn.coalesce('firstAttemptAt', databaseTime(engine)),
          leaseUntil: databaseTime(engine, leaseMs),
        }))
        .where('id', '=', id)
        .where('state', 'in', ['pending', 'attempted'])
        .where('leaseUntil', '=', leaseUntil)
        .where('leaseUntil', '>', databaseTime(engine))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async settleDelivery(id, { state, messageId = null, error = null, retryAfterMs }) {
      const heldBack = state === 'pending' && retryAfterMs !== undefined;
      await db
        .updateTable('deliveries')
        .set({
          state,
          messageId,
          error,
          leaseUntil: heldBack ? databaseTime(engine, retryAfterMs) : null,
        })
        .where('id', '=', id)
        // A late report must not reopen what another worker has settled, unless it says “sent”.
        .$if(state !== 'sent', (query) => query.where('state', 'in', ['pending', 'attempted']))
        .execute();
    },

    async findDeliveries(briefingId, limit) {
      return db
        .selectFrom('deliveries')
        .selectAll()
        .where('briefingId', '=', briefingId)
        .orderBy('dueAt', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
    },
  };
}

async function insert(
  db: Db,
  slot: Pick<Delivery, 'briefingId' | 'slot' | 'dueAt' | 'state'>,
): Promise<boolean> {
  // Short enough for a platform to take it as the key that makes a repeat harmless.
  const id = shortHash(`${slot.briefingId}\n${slot.slot}`, 24);
  const open = {
    attempts: 0,
    firstAttemptAt: null,
    leaseUntil: null,
    messageId: null,
    error: null,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('deliveries')
    .values({ id, ...slot, ...open })
    .onConflict((conflict) => conflict.columns(['briefingId', 'slot']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
