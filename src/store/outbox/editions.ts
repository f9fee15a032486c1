import { type ExpressionBuilder, sql } from 'kysely';
import type { Delivery, Order } from '../../model.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db, DeliveryRow, Tables } from '../database/tables.ts';
import { withOrders } from './with-orders.ts';

/** What was posted, kept to be corrected where it stands and to be read again. */
export type Editions = {
  /** Keeps them, each once. */
  keepEditions(editions: KeptEdition[]): Promise<void>;
  /** What an edition shows, as JSON; undefined where it is not kept any more. */
  readEdition(id: string): Promise<string | undefined>;
  /** Articles that were edited, or whose pages were found gone, since an instant, and when. */
  findEdited(since: string): Promise<Edited[]>;
  /**
   * Messages that show quotations of these articles: those that come after `beyond` in the order of
   * their ids.
   */
  findShowing(search: { articleIds: string[]; beyond: string; limit: number }): Promise<Shown[]>;
  /** The delivery that was sent as a message, with its order; undefined where it is not kept any more. */
  findShown(deliveryId: string): Promise<Shown | undefined>;
  /** The message of a delivery shows another edition now. */
  replaceEdition(deliveryId: string, edition: KeptEdition): Promise<void>;
  /** What was posted of an order, from behind a place on: the newest first, or the oldest first. */
  findEditions(search: { orderId: string } & EditionRange): Promise<PostedEdition[]>;
};

/** `before` and `after` are places in the order of posts, which is that of due times. */
export type EditionRange = { limit: number } & (
  | { before?: EditionPlace | undefined }
  | { after: EditionPlace }
);

/** Of two that were due at once, `id` says which comes first; without it that instant is left out. */
type EditionPlace = { dueAt: string; id?: string };

/** `reply` is JSON; `articleIds` are those whose quotations it shows. */
export type KeptEdition = { id: string; reply: string; articleIds: string[]; savedAt: string };

export type Shown = Delivery & { messageId: string; editionId: string; order: Order };

export type Edited = { articleId: string; at: string };

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

  async function findEditionsOf(articleIds: string[]): Promise<string[]> {
    const found = new Set<string>();
    for (const ids of inBatches(articleIds))
      for (const { editionId } of await db
        .selectFrom('editionArticles')
        .select('editionId')
        .distinct()
        .where('articleId', 'in', ids)
        .execute())
        found.add(editionId);
    return [...found];
  }

  async function toShown(rows: DeliveryRow[]): Promise<Shown[]> {
    return (await withOrders(db, rows)).flatMap(({ messageId, editionId, ...one }) =>
      messageId === null || editionId === null ? [] : [{ ...one, messageId, editionId }],
    );
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

    async findEdited(since) {
      const { rows } = await sql<Edited>`
        select article_id, replaced_at as at from revisions where replaced_at >= ${since}
        union all
        select article_id, looked_at as at from page_looks
        where state = 'gone' and looked_at >= ${since}`.execute(db);
      return rows;
    },

    async findShowing({ articleIds, beyond, limit }) {
      const found: DeliveryRow[] = [];
      // By their editions, which are few: else all that was ever sent would be gone through.
      for (const ids of inBatches(await findEditionsOf(articleIds)))
        found.push(
          ...(await sent()
            .where('editionId', 'in', ids)
            .where('deliveries.id', '>', beyond)
            .orderBy('deliveries.id')
            .limit(limit)
            .execute()),
        );
      const first = found.toSorted((one, other) => (one.id < other.id ? -1 : 1)).slice(0, limit);
      return toShown(first);
    },

    async findShown(deliveryId) {
      const rows = await sent().where('deliveries.id', '=', deliveryId).execute();
      return (await toShown(rows))[0];
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

    async findEditions({ orderId, limit, ...from }) {
      const isOldestFirst = 'after' in from;
      const place = isOldestFirst ? from.after : from.before;
      const direction = isOldestFirst ? 'asc' : 'desc';
      const rows = await sent()
        .innerJoin('editions', 'editions.id', 'deliveries.editionId')
        .select('editions.reply')
        .where('orderId', '=', orderId)
        .where('under', 'is', null)
        .$if(place !== undefined, (query) =>
          query.where(isBeyond(place!, isOldestFirst ? '>' : '<')),
        )
        .orderBy('dueAt', direction)
        .orderBy('deliveries.id', direction)
        .limit(limit)
        .execute();
      return rows.map(({ id, slot, dueAt, settledAt, reply }) => ({
        ...{ id, slot, dueAt, settledAt, reply },
      }));
    },
  };
}

/** The condition that a delivery comes behind a place, on the one side or the other. */
const isBeyond =
  ({ dueAt, id }: EditionPlace, side: '<' | '>') =>
  ({ eb, or, and }: ExpressionBuilder<Tables, 'deliveries'>) =>
    or([
      eb('dueAt', side, dueAt),
      ...(id === undefined ? [] : [and([eb('dueAt', '=', dueAt), eb('deliveries.id', side, id)])]),
    ]);
