import { type ExpressionBuilder, sql } from 'kysely';
import type { Language } from '../../language/languages.ts';
import type { Delivery, DeliveryState, Order } from '../../model.ts';
import { databaseTime } from '../database/database-time.ts';
import type { Db, DeliveryRow, Engine, Tables } from '../database/tables.ts';
import { readLanguages } from '../languages.ts';
import { isUnposted } from './drop-with-editions.ts';
import { type ToldAt, toTold } from './told.ts';
import { toDelivery, withOrders } from './with-orders.ts';

/**
 * Occurrences of orders on their way to a channel. A worker holds a delivery by its lease: once
 * the stored `leaseUntil` differs from the one it was given, the worker has lost it.
 */
export type Deliveries = {
  /**
   * Open deliveries to a platform that nobody holds, the earliest due first; leases them for
   * `leaseMs` by the database's clock.
   */
  claimDeliveries(platform: string, limit: number, leaseMs: number): Promise<Claimed[]>;
  /**
   * Commits that attempts have started, what each tells and which edition it posts. Gives those that may go on, with their new leases: whoever
   * has lost a lease may post nothing.
   */
  startAttempts<D extends Delivery>(deliveries: D[], leaseMs: number): Promise<D[]>;
  /** Records how attempts ended, all in one transaction; only “sent” of one whose lease was lost. */
  settleDeliveries(ends: DeliveryEnd[]): Promise<void>;
  /** Gives back what was claimed and not begun, so that others need not wait for the leases. */
  releaseDeliveries(deliveries: Delivery[]): Promise<void>;
  /** Lets what waits for its next try to a platform be claimed now. */
  hurryDeliveries(platform: string): Promise<void>;
  /**
   * Ends what nobody could post in time: what waits has failed, and what was attempted a day before
   * stays uncertain. Gives them as they are then.
   */
  endLateDeliveries(now: string): Promise<Claimed[]>;
  /** Milliseconds until something open to these platforms may be claimed; null where nothing is. */
  msUntilClaim(platforms: string[]): Promise<number | null>;
  /**
   * How many deliveries of the day before an instant, and open ones of any age, are in each state,
   * and when the earliest open one was due.
   */
  countDeliveries(
    now: string,
  ): Promise<{ states: Record<string, number>; oldestDueAt: string | null }>;
  /** Drops those that were due before an instant long ago and are over, and what they posted. */
  forgetDeliveries(before: string): Promise<void>;
  /** The newest deliveries of an order, without those that only go on with another. */
  findDeliveries(orderId: string, limit: number): Promise<Delivery[]>;
  /** What was posted, or may have been, in a channel in a span of time. */
  findTold(search: {
    placeId: string;
    channelId: string;
    since: string;
    before: string;
  }): Promise<ToldAt[]>;
  /** When each of these orders was last due and posted, before an instant. */
  lastSent(orderIds: string[], before: string): Promise<Map<string, string>>;
};

/** With the language in which its place is written to. */
export type Claimed = Delivery & { order: Order; language: Language };

/** A pending delivery is not claimed again for `retryAfterMs`. */
export type DeliveryEnd = {
  delivery: Pick<Delivery, 'id' | 'leaseUntil'>;
  state: Delivery['state'];
  messageId?: string | null;
  error?: string | null;
  retryAfterMs?: number;
};

const OPEN = ['pending', 'attempted'] as const;
const DAY_MS = 86_400_000;

export function deliveries(db: Db, engine: Engine): Deliveries {
  const now = databaseTime(engine);

  /** Leases those that nobody holds. */
  async function leaseFree(
    platform: string,
    limit: number,
    leaseMs: number,
  ): Promise<DeliveryRow[]> {
    return (
      db
        // Materialized, or Postgres may run it twice and take more than the limit.
        .with(
          (cte) => cte('free').materialized(),
          (query) =>
            query
              .selectFrom('deliveries')
              .select('id')
              .where('platform', '=', platform)
              .where('state', 'in', OPEN)
              .where((eb) => eb.or([eb('leaseUntil', 'is', null), eb('leaseUntil', '<=', now)]))
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

  async function withLanguages(rows: DeliveryRow[]): Promise<Claimed[]> {
    const sorted = rows.sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
    const found = await withOrders(db, sorted);
    if (found.length === 0) return [];
    const placeIds = new Set(found.map(({ order }) => order.place.id));
    const languages = await readLanguages(db, [...placeIds]);
    return found.map((one) => ({ ...one, language: languages.get(one.order.place.id) ?? 'en' }));
  }

  type Started = Pick<Delivery, 'id' | 'leaseUntil' | 'attempts' | 'firstAttemptAt'>;

  /** Starts attempts that post the same. */
  function startAlike(trx: Db, held: Delivery[], leaseMs: number): Promise<Started[]> {
    const { told, editionId } = held[0]!;
    return trx
      .updateTable('deliveries')
      .set((eb) => ({
        state: 'attempted',
        attempts: eb('attempts', '+', 1),
        firstAttemptAt: eb.fn.coalesce('firstAttemptAt', now),
        leaseUntil: databaseTime(engine, leaseMs),
        told: told && JSON.stringify(told),
        editionId,
      }))
      .where('state', 'in', OPEN)
      .where('leaseUntil', '>', now)
      .where((eb) => isHeld(eb, held))
      .returning(['id', 'leaseUntil', 'attempts', 'firstAttemptAt'])
      .execute();
  }

  return {
    claimDeliveries: async (platform, limit, leaseMs) =>
      withLanguages(await leaseFree(platform, limit, leaseMs)),

    async startAttempts(held, leaseMs) {
      if (held.length === 0) return [];
      const alike = Map.groupBy(held, ({ told, editionId }) => JSON.stringify([told, editionId]));
      const started = await db.transaction().execute(async (trx) => {
        const rows: Started[] = [];
        for (const group of alike.values()) rows.push(...(await startAlike(trx, group, leaseMs)));
        return rows;
      });
      const byId = new Map(started.map((row) => [row.id, row]));
      return held.flatMap((delivery) => {
        const row = byId.get(delivery.id);
        return row ? { ...delivery, ...row, state: 'attempted' as const } : [];
      });
    },

    async settleDeliveries(ends) {
      await db.transaction().execute(async (trx) => {
        for (const { delivery, state, messageId = null, error = null, retryAfterMs } of ends) {
          const isHeldBack = state === 'pending' && retryAfterMs !== undefined;
          await trx
            .updateTable('deliveries')
            .set({
              state,
              messageId,
              error,
              settledAt: state === 'pending' ? null : now,
              leaseUntil: isHeldBack ? databaseTime(engine, retryAfterMs) : null,
            })
            .where('id', '=', delivery.id)
            // Who has lost the lease may still say that it was sent, and nothing else.
            .$if(state !== 'sent', (query) =>
              query
                .where('state', 'in', OPEN)
                .where('leaseUntil', 'is not distinct from', delivery.leaseUntil),
            )
            .execute();
        }
      });
    },

    async releaseDeliveries(held) {
      if (held.length === 0) return;
      await db
        .updateTable('deliveries')
        .set({ leaseUntil: null })
        .where('state', '=', 'pending')
        .where((eb) => isHeld(eb, held))
        .execute();
    },

    async hurryDeliveries(platform) {
      await db
        .updateTable('deliveries')
        .set({ leaseUntil: null })
        .where('platform', '=', platform)
        .where('state', '=', 'pending')
        .execute();
    },

    async endLateDeliveries(at) {
      const dayBefore = new Date(Date.parse(at) - DAY_MS).toISOString();
      const ended = await db
        .updateTable('deliveries')
        .set((eb) => ({
          state: sql<DeliveryState>`${eb.case().when('state', '=', 'pending').then('failed').else('uncertain').end()}`,
          error: eb.fn.coalesce('error', sql<string>`'it could not be posted in time'`),
          settledAt: now,
          leaseUntil: null,
        }))
        .where((eb) => eb.or([eb('leaseUntil', 'is', null), eb('leaseUntil', '<=', now)]))
        .where((eb) =>
          eb.or([
            eb.and([eb('state', '=', 'pending'), eb('giveUpAt', '<', at)]),
            eb.and([eb('state', '=', 'attempted'), eb('giveUpAt', '<', dayBefore)]),
          ]),
        )
        .returningAll()
        .execute();
      return withLanguages(ended);
    },

    async msUntilClaim(platforms) {
      if (platforms.length === 0) return null;
      const { next, clock } = await db
        .selectFrom('deliveries')
        .select((eb) => [
          eb.fn.min(eb.fn.coalesce('leaseUntil', now)).as('next'),
          databaseTime(engine).as('clock'),
        ])
        .where('platform', 'in', platforms)
        .where('state', 'in', OPEN)
        .executeTakeFirstOrThrow();
      return next === null ? null : Math.max(0, Date.parse(next) - Date.parse(clock));
    },

    async countDeliveries(at) {
      const dayBefore = new Date(Date.parse(at) - DAY_MS).toISOString();
      const rows = await db
        .selectFrom('deliveries')
        .select((eb) => ['state', eb.fn.countAll().as('count'), eb.fn.min('dueAt').as('oldest')])
        .where((eb) => eb.or([eb('dueAt', '>=', dayBefore), eb('state', 'in', OPEN)]))
        .groupBy('state')
        .execute();
      const open = rows.filter(({ state }) => state === 'pending' || state === 'attempted');
      return {
        states: Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])),
        oldestDueAt: open.map(({ oldest }) => oldest).sort()[0] ?? null,
      };
    },

    async forgetDeliveries(before) {
      await db
        .deleteFrom('deliveries')
        .where('dueAt', '<', before)
        .where('state', 'not in', OPEN)
        .execute();
      await db.deleteFrom('editions').where('savedAt', '<', before).where(isUnposted).execute();
    },

    async findDeliveries(orderId, limit) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('orderId', '=', orderId)
        .where('under', 'is', null)
        .where('corrects', 'is', null)
        .orderBy('dueAt', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toDelivery);
    },

    async findTold({ placeId, channelId, since, before }) {
      const rows = await db
        .selectFrom('deliveries')
        .innerJoin('orders', 'orders.id', 'deliveries.orderId')
        .select(['told', 'dueAt'])
        .where('placeId', '=', placeId)
        .where('channelId', '=', channelId)
        .where('dueAt', '>=', since)
        .where('dueAt', '<', before)
        .where('state', 'in', ['attempted', 'sent', 'uncertain'])
        .where('told', 'is not', null)
        .orderBy('dueAt')
        .execute();
      return rows.map(({ told, dueAt }) => ({ ...toTold(told!), dueAt }));
    },

    async lastSent(orderIds, before) {
      if (orderIds.length === 0) return new Map();
      const rows = await db
        .selectFrom('deliveries')
        .select((eb) => ['orderId', eb.fn.max('dueAt').as('dueAt')])
        .where('orderId', 'in', orderIds)
        .where('state', '=', 'sent')
        .where('corrects', 'is', null)
        .where('dueAt', '<', before)
        .groupBy('orderId')
        .execute();
      return new Map(rows.map(({ orderId, dueAt }) => [orderId, dueAt]));
    },
  };
}

/** The condition that one of these is still held under the lease that its worker was given. */
const isHeld = (
  eb: ExpressionBuilder<Tables, 'deliveries'>,
  held: Pick<Delivery, 'id' | 'leaseUntil'>[],
) =>
  eb(
    eb.refTuple('deliveries.id', 'deliveries.leaseUntil'),
    'in',
    held.map(({ id, leaseUntil }) => eb.tuple(id, leaseUntil)),
  );
