import { sql } from 'kysely';
import type { Briefing, Follow, Order } from '../../model.ts';
import type { Db, Engine, OrderRow } from '../database/tables.ts';
import { dropWithEditions } from './drop-with-editions.ts';

/** Standing orders, and when something of each is due next. */
export type Orders = {
  /** Adds the order, or replaces it; throws where its id belongs to another place. */
  saveOrder(order: Order): Promise<void>;
  /**
   * The same, unless the place has a twin of it among its briefings, which is given instead. Of two that
   * are saved at the same time, by whatever processes, the later one sees the earlier.
   */
  saveUnlessTwin(
    briefing: Briefing,
    twinAmong: (all: Briefing[]) => Briefing | undefined,
  ): Promise<Briefing | undefined>;
  /** The briefings of this place, the oldest first. */
  findBriefings(placeId: string): Promise<Briefing[]>;
  /** What is followed in this place, the oldest first. */
  findFollows(placeId: string): Promise<Follow[]>;
  /** Also deletes its deliveries. False where the place has none of that id. */
  deleteOrder(placeId: string, id: string): Promise<boolean>;
  /** A person pauses it, or resumes it with the next time. False where the place has none of that id. */
  setPaused(
    placeId: string,
    id: string,
    paused: boolean,
    nextDueAt: string | null,
  ): Promise<boolean>;
  /** Whether anything is posted to an address, by any place. */
  hasWebhooks(): Promise<boolean>;
  /** Orders of all places that are due and not paused, the longest overdue first. */
  dueOrders(now: string, limit: number): Promise<Order[]>;
  /** When the next order of any place is due; null where none is. */
  nextDueAt(): Promise<string | null>;
  /** Counts that its channel was refused once more, and gives how often that was in a row. */
  refuseOrder(id: string, reason: string, at: string): Promise<number>;
  /** Its channel takes posts again. */
  acceptOrders(ids: string[]): Promise<void>;
};

export function orders(db: Db, engine: Engine): Orders {
  async function findOfKind<Kind extends Order>(placeId: string, kind: Kind['kind'], on: Db = db) {
    const rows = await on
      .selectFrom('orders')
      .selectAll()
      .where('placeId', '=', placeId)
      .where('kind', '=', kind)
      .orderBy('createdAt')
      .orderBy('id')
      .execute();
    return rows.map(toOrder) as Kind[];
  }

  async function save(order: Order, on: Db = db): Promise<void> {
    const row = toRow(order);
    const { numInsertedOrUpdatedRows } = await on
      .insertInto('orders')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(row).where('orders.placeId', '=', row.placeId),
      )
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n)
      throw new Error(`The order ${order.id} belongs to another place`);
  }

  return {
    saveOrder: (order) => save(order),

    saveUnlessTwin: (briefing, twinAmong) =>
      db.transaction().execute(async (trx) => {
        const { id } = briefing.place;
        // SQLite needs no lock of its own: the transaction is immediate.
        if (engine === 'postgres')
          await sql`select pg_advisory_xact_lock(hashtext(${`on-record briefings ${id}`}))`.execute(
            trx,
          );
        const twin = twinAmong(await findOfKind<Briefing>(id, 'briefing', trx));
        if (!twin) await save(briefing, trx);
        return twin;
      }),

    findBriefings: (placeId) => findOfKind<Briefing>(placeId, 'briefing'),
    findFollows: (placeId) => findOfKind<Follow>(placeId, 'follow'),

    async deleteOrder(placeId, id) {
      return db.transaction().execute((trx) =>
        dropWithEditions(trx, { placeId, id }, async () => {
          const { numDeletedRows } = await trx
            .deleteFrom('orders')
            .where('placeId', '=', placeId)
            .where('id', '=', id)
            .executeTakeFirst();
          return numDeletedRows > 0n;
        }),
      );
    },

    async setPaused(placeId, id, paused, nextDueAt) {
      const { numUpdatedRows } = await db
        .updateTable('orders')
        .set({ paused: Number(paused), nextDueAt, hindrance: null })
        .where('placeId', '=', placeId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async hasWebhooks() {
      const row = await db
        .selectFrom('orders')
        .select('id')
        .where('channelId', 'like', 'http%')
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    async dueOrders(now, limit) {
      const rows = await db
        .selectFrom('orders')
        .selectAll()
        .where('paused', '=', 0)
        .where('nextDueAt', '<=', now)
        .orderBy('nextDueAt')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toOrder);
    },

    async nextDueAt() {
      const { next } = await db
        .selectFrom('orders')
        .select((eb) => eb.fn.min('nextDueAt').as('next'))
        .where('paused', '=', 0)
        .executeTakeFirstOrThrow();
      return next;
    },

    async refuseOrder(id, reason, at) {
      const row = await db
        .updateTable('orders')
        .set((eb) => ({ refusals: eb('refusals', '+', 1), refusal: reason, refusedAt: at }))
        .where('id', '=', id)
        .returning('refusals')
        .executeTakeFirst();
      return row?.refusals ?? 0;
    },

    async acceptOrders(ids) {
      if (ids.length === 0) return;
      await db
        .updateTable('orders')
        .set({ refusals: 0, refusal: null, refusedAt: null })
        .where('id', 'in', ids)
        .execute();
    },
  };
}

/** What a briefing does only where somebody has chosen it; those of before could not. */
export const NOT_CHOSEN: Pick<Briefing, 'ping' | 'quiet'> = { ping: null, quiet: null };

/** Orders of any place by their ids. */
export async function readOrders(db: Db, ids: string[]): Promise<Map<string, Order>> {
  const rows = await db.selectFrom('orders').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, toOrder(row)]));
}

export function toRow(order: Order): OrderRow {
  const { id, place, channel, zone, paused, createdBy, createdAt, nextDueAt, ...rest } = order;
  const { graceMinutes, refusals, refusal, refusedAt, hindrance, kind, ...what } = rest;
  return {
    ...{ id, kind, zone, createdBy, createdAt, nextDueAt },
    ...{ graceMinutes, refusals, refusal, refusedAt, hindrance },
    placeId: place.id,
    platform: place.platform,
    placeName: place.name,
    channelId: channel.id,
    channelName: channel.name,
    paused: Number(paused),
    what: JSON.stringify(what),
  };
}

export function toOrder({
  placeId,
  platform,
  placeName,
  channelId,
  channelName,
  paused,
  what,
  ...rest
}: OrderRow): Order {
  return {
    ...rest,
    ...(rest.kind === 'briefing' && NOT_CHOSEN),
    ...JSON.parse(what),
    place: { id: placeId, platform, name: placeName },
    channel: { id: channelId, name: channelName },
    paused: paused === 1,
  };
}
