import type { Hindrance, Order } from '../../model.ts';
import type { Db } from '../database/tables.ts';
import { toOrder, toRow } from './orders.ts';

/** What keeps us from posting, and orders that we have paused for that. */
export type Hindrances = {
  /**
   * Pauses what is posted somewhere, and gives what that was: what a person has paused stays as it is,
   * and so does what we have paused for another reason than one of `instead`.
   */
  hinder(where: Where, why: Why): Promise<Order[]>;
  /** Saves an order as it goes on; false where we do not keep it from that any more. */
  goOn(order: Order): Promise<boolean>;
  /** How many orders we have paused for each reason, and how many go on though they were refused. */
  countHindered(): Promise<{ paused: Partial<Record<Hindrance, number>>; refused: number }>;
  /** Those orders, whose trouble began last first. */
  findHindered(limit: number): Promise<Order[]>;
  /** A channel has another name; false where nothing is posted there. */
  renameChannel(placeId: string, channel: { id: string; name: string }): Promise<boolean>;
};

/** In one channel, or in all of a place. */
type Where = { placeId: string; channelId?: string };
/** `reason` is for people, in words. */
type Why = { hindrance: Hindrance; reason: string | null; at: string; instead?: Hindrance[] };

export const hindrances = (db: Db): Hindrances => ({
  hinder: (where, why) => db.transaction().execute((trx) => hinder(trx, where, why)),

  async goOn(order) {
    const { numUpdatedRows } = await db
      .updateTable('orders')
      .set(toRow(order))
      .where('id', '=', order.id)
      .where('placeId', '=', order.place.id)
      .where('hindrance', 'is not', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  async countHindered() {
    const rows = await inTrouble(db)
      .select((eb) => ['hindrance', eb.fn.countAll().as('count')])
      .groupBy('hindrance')
      .execute();
    const counts = rows.map(({ hindrance, count }) => [hindrance, Number(count)] as const);
    const refused = counts.find(([hindrance]) => hindrance === null)?.[1] ?? 0;
    return {
      paused: Object.fromEntries(counts.filter(([hindrance]) => hindrance !== null)),
      refused,
    };
  },

  async findHindered(limit) {
    const rows = await inTrouble(db)
      .selectAll()
      .orderBy('refusedAt', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(toOrder);
  },

  async renameChannel(placeId, { id, name }) {
    const { numUpdatedRows } = await db
      .updateTable('orders')
      .set({ channelName: name })
      .where('placeId', '=', placeId)
      .where('channelId', '=', id)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
});

/** What a person has paused since, or resumed, is in none. */
const inTrouble = (db: Db) =>
  db
    .selectFrom('orders')
    .where('refusedAt', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('hindrance', 'is not', null),
        eb.and([eb('refusals', '>', 0), eb('paused', '=', 0)]),
      ]),
    );

/** Within a transaction. What waits to be posted is dropped: nobody is to get it late. */
export async function hinder(
  trx: Db,
  { placeId, channelId }: Where,
  { hindrance, reason, at, instead = [] }: Why,
): Promise<Order[]> {
  const rows = await trx
    .updateTable('orders')
    .set({ paused: 1, nextDueAt: null, hindrance, refusal: reason, refusedAt: at })
    .where('placeId', '=', placeId)
    .$if(channelId !== undefined, (query) => query.where('channelId', '=', channelId!))
    .where((eb) =>
      eb.or([
        eb('paused', '=', 0),
        ...(instead.length > 0 ? [eb('hindrance', 'in', instead)] : []),
      ]),
    )
    .returningAll()
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await trx
      .updateTable('deliveries')
      .set({ state: 'skipped', error: reason, settledAt: at, leaseUntil: null })
      .where('orderId', 'in', ids)
      .where('state', '=', 'pending')
      .execute();
  return rows.map(toOrder);
}
