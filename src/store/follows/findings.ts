import { inBatches } from '../database/in-batches.ts';
import type { Db, FindingRow } from '../database/tables.ts';

/** What follows have found, and which post tells it. */
export type Findings = {
  /** Adds what is not known yet. */
  addFindings(findings: NewFinding[]): Promise<void>;
  /** Gives a delivery everything of its order that no other tells. */
  bindFindings(delivery: { id: string; orderId: string }): Promise<void>;
  /** What a delivery tells, in the order in which it was found. */
  findBound(deliveryId: string): Promise<Finding[]>;
  /** Takes back what a delivery was to tell, and lets its order be due then. */
  postponeFindings(delivery: { id: string; orderId: string }, dueAt: string): Promise<void>;
  /** What waits is never told: what was said while an order rested is old by then. */
  dropFindings(orderId: string): Promise<void>;
  /** Takes from a delivery what its channel knew already: it counts as never found. */
  leaveKnown(deliveryId: string, articleIds: string[]): Promise<void>;
  /** Whether something waits to be told. */
  hasOpenFindings(orderId: string): Promise<boolean>;
  /** What these orders have found in these articles. */
  findFindings(orderIds: string[], articleIds: string[]): Promise<Finding[]>;
  /** What the follows of a channel have found in a span of time, whatever has become of it. */
  findChannelFindings(search: {
    placeId: string;
    channelId: string;
    since: string;
    before: string;
  }): Promise<Finding[]>;
  /** When each of these orders has last found something to tell. */
  findLastFound(orderIds: string[]): Promise<Map<string, string>>;
  /** Drops those that were found before an instant long ago. */
  forgetFindings(before: string): Promise<void>;
};

/** Stands for the delivery of what is never told. */
export const NEVER = 'never';
/** Stands for that of what the channel knew from somewhere else. */
export const KNOWN = 'known';

export type NewFinding = Omit<FindingRow, 'deliveryId'>;
export type Finding = FindingRow;

export function findings(db: Db): Findings {
  return {
    async addFindings(found) {
      for (const batch of inBatches(found))
        await db
          .insertInto('findings')
          .values(batch.map((finding) => ({ ...finding, deliveryId: null })))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    },

    async bindFindings({ id, orderId }) {
      await db
        .updateTable('findings')
        .set({ deliveryId: id })
        .where('orderId', '=', orderId)
        .where('deliveryId', 'is', null)
        .execute();
    },

    findBound: (deliveryId) =>
      db
        .selectFrom('findings')
        .selectAll()
        .where('deliveryId', '=', deliveryId)
        .orderBy('foundAt')
        .orderBy('key')
        .execute(),

    async postponeFindings({ id, orderId }, dueAt) {
      await db.transaction().execute(async (trx) => {
        await trx
          .updateTable('findings')
          .set({ deliveryId: null })
          .where('deliveryId', '=', id)
          .execute();
        await trx
          .updateTable('orders')
          .set({ nextDueAt: dueAt })
          .where('id', '=', orderId)
          .where('paused', '=', 0)
          .where('nextDueAt', 'is', null)
          .execute();
      });
    },

    async dropFindings(orderId) {
      await db
        .updateTable('findings')
        .set({ deliveryId: NEVER })
        .where('orderId', '=', orderId)
        .where('deliveryId', 'is', null)
        .execute();
    },

    async leaveKnown(deliveryId, articleIds) {
      for (const batch of inBatches(articleIds))
        await db
          .updateTable('findings')
          .set({ deliveryId: KNOWN })
          .where('deliveryId', '=', deliveryId)
          .where('articleId', 'in', batch)
          .execute();
    },

    async hasOpenFindings(orderId) {
      const any = await db
        .selectFrom('findings')
        .select('key')
        .where('orderId', '=', orderId)
        .where('deliveryId', 'is', null)
        .limit(1)
        .executeTakeFirst();
      return any !== undefined;
    },

    async findFindings(orderIds, articleIds) {
      const wanted = new Set(orderIds);
      const found: Finding[] = [];
      for (const batch of inBatches(articleIds)) {
        const rows = await db
          .selectFrom('findings')
          .selectAll()
          .where('articleId', 'in', batch)
          .execute();
        found.push(...rows.filter(({ orderId }) => wanted.has(orderId)));
      }
      return found;
    },

    findChannelFindings: ({ placeId, channelId, since, before }) =>
      db
        .selectFrom('findings')
        .innerJoin('orders', 'orders.id', 'findings.orderId')
        .selectAll('findings')
        .where('placeId', '=', placeId)
        .where('channelId', '=', channelId)
        .where('foundAt', '>=', since)
        .where('foundAt', '<', before)
        .orderBy('foundAt')
        .orderBy('findings.key')
        .execute(),

    async findLastFound(orderIds) {
      if (orderIds.length === 0) return new Map();
      const rows = await db
        .selectFrom('findings')
        .select((eb) => ['orderId', eb.fn.max('foundAt').as('foundAt')])
        .where('orderId', 'in', orderIds)
        .where((eb) =>
          eb.or([eb('deliveryId', 'is', null), eb('deliveryId', 'not in', [NEVER, KNOWN])]),
        )
        .groupBy('orderId')
        .execute();
      return new Map(rows.map(({ orderId, foundAt }) => [orderId, foundAt]));
    },

    async forgetFindings(before) {
      await db.deleteFrom('findings').where('foundAt', '<', before).execute();
      await db.deleteFrom('sayings').where('saidAt', '<', before).execute();
    },
  };
}
