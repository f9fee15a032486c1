import type { ExpressionBuilder } from 'kysely';
import { inBatches } from '../database/in-batches.ts';
import type { Db, Tables } from '../database/tables.ts';

type Orders = { placeId: string; id?: string };

/** Deletes orders by `drop`, and of what they have posted all that no other order has posted, too. */
export async function dropWithEditions<T>(
  trx: Db,
  { placeId, id }: Orders,
  drop: () => Promise<T>,
): Promise<T> {
  const rows = await trx
    .selectFrom('deliveries')
    .innerJoin('orders', 'orders.id', 'deliveries.orderId')
    .select('editionId')
    .distinct()
    .where('placeId', '=', placeId)
    .$if(id !== undefined, (query) => query.where('orders.id', '=', id!))
    .where('editionId', 'is not', null)
    .execute();
  const dropped = await drop();
  for (const ids of inBatches(rows.flatMap(({ editionId }) => editionId ?? [])))
    await trx.deleteFrom('editions').where('id', 'in', ids).where(isUnposted).execute();
  return dropped;
}

/** The condition on the table `editions` that no delivery has posted it. */
export const isUnposted = ({ not, exists, selectFrom }: ExpressionBuilder<Tables, 'editions'>) =>
  not(
    exists(
      selectFrom('deliveries')
        .select('deliveries.id')
        .whereRef('deliveries.editionId', '=', 'editions.id'),
    ),
  );
