import { sql } from 'kysely';
import type { Delivery, Order } from '../../model.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/tables.ts';
import { toDelivery } from './deliveries.ts';
import { readOrders } from './orders.ts';

/** What was posted, kept to be corrected where it stands and to be read again. */
export type Editions = {
  /** Keeps them, each once. */
  keepEditions(editions: KeptEdition[]): Promise<void>;
  /** What an edition shows, as JSON; undefined where it is not kept any more. */
  readEdition(id: string): Promise<string | undefined>;
  /**
   * Messages that show quotations of articles that were edited, or whose pages were found gone, since
   * an instant: those that came after `beyond` in the order of their ids.
   */
  findShowingEdited(search: { since: string; beyond: string; limit: number }): Promise<Shown[]>;
  /** The delivery that was sent as a message, with its order; undefined where it is not kept any more. */
  findShown(deliveryId: string): Promise<Shown | undefined>;
  /** The message of a delivery shows another edition now. */
  replaceEdition(deliveryId: string, edition: KeptEdition): Promise<void>;
  /** What was posted of an order, the newest first, before an instant. */
  findEditions(orderId: string, before: string, limit: number): Promise<PostedEdition[]>;
};

/** `reply` is JSON; `articleIds` are those whose quotations it shows. */
export type KeptEdition = { id: string; reply: string; articleIds: string[]; savedAt: string };

export type Shown = Delivery & { messageId: string; editionId: string; order: Order };

export type PostedEdition = Pick<Delivery, 'id' | 'slot' | 'dueAt' | 'settledAt'> & {
  reply: string;
};

export function editions(db: Db): Editions {
  /** Deliveries that were sent as messages, and whose editions are kept. */
  const sent = () =>
    db
      .selectFrom('deliveries')
      .selectAll('deliveries')
      .where('state', '=', 'sent')
      .where('messageId', 'is not', null)
      .where('editionId', 'is not', null);

  async function withOrders(rows: Awaited<ReturnType<ReturnType<typeof sent>['execute']>>) {
    if (rows.length === 0) return [];
    const ids = [...new Set(rows.map(({ orderId }) => orderId))];
    const orders = await readOrders(db, ids);
    return rows.flatMap((row): Shown[] => {
      const order = orders.get(row.orderId);
      const { messageId, editionId } = row;
      if (!order || messageId === null || editionId === null) return [];
      return [{ ...toDelivery(row), messageId, editionId, order }];
    });
  }

  async function keep(trx: Db, kept: KeptEdition[]): Promise<void> {
    const distinct = [...new Map(kept.map((one) => [one.id, one])).values()];
    for (const batch of inBatches(distinct, 100)) {
      await trx
        .insertInto('editions')
        .values(batch.map(({ articleIds: _, ...row }) => row))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      const shown = batch.flatMap(({ id: editionId, articleIds }) =>
        articleIds.map((articleId) => ({ articleId, editionId })),
      );
      for (const rows of inBatches(shown))
        await trx
          .insertInto('editionArticles')
          .values(rows)
          .onConflict((conflict) => conflict.columns(['articleId', 'editionId']).doNothing())
          .execute();
    }
  }

  return {
    async keepEditions(kept) {
      if (kept.length > 0) await db.transaction().execute((trx) => keep(trx, kept));
    },

    async readEdition(id) {
      const row = await db
        .selectFrom('editions')
        .select('reply')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.reply;
    },

    async findShowingEdited({ since, beyond, limit }) {
      const rows = await sent()
        .where('deliveries.id', '>', beyond)
        .where(
          'editionId',
          'in',
          sql<string>`(
            select edition_id from edition_articles
            where article_id in (
              select id from articles where read_at >= ${since}
              union all
              select article_id from page_looks where state = 'gone' and looked_at >= ${since}
            ))`,
        )
        .orderBy('deliveries.id')
        .limit(limit)
        .execute();
      return withOrders(rows);
    },

    async findShown(deliveryId) {
      const rows = await sent().where('deliveries.id', '=', deliveryId).execute();
      return (await withOrders(rows))[0];
    },

    async replaceEdition(deliveryId, edition) {
      await db.transaction().execute(async (trx) => {
        await keep(trx, [edition]);
        await trx
          .updateTable('deliveries')
          .set({ editionId: edition.id })
          .where('id', '=', deliveryId)
          .execute();
      });
    },

    async findEditions(orderId, before, limit) {
      const rows = await sent()
        .innerJoin('editions', 'editions.id', 'deliveries.editionId')
        .select('editions.reply')
        .where('orderId', '=', orderId)
        .where('under', 'is', null)
        .where('dueAt', '<', before)
        .orderBy('dueAt', 'desc')
        .orderBy('deliveries.id')
        .limit(limit)
        .execute();
      return rows.map(({ id, slot, dueAt, settledAt, reply }) => ({
        ...{ id, slot, dueAt, settledAt, reply },
      }));
    },
  };
}
