import type { Delivery, Order } from '../../model.ts';
import type { Db, DeliveryRow } from '../database/tables.ts';
import { readOrders } from './orders.ts';
import { toTold } from './told.ts';

/** Deliveries as they are told, each with its order: one may be deleted meanwhile, with its deliveries. */
export async function withOrders(
  db: Db,
  rows: DeliveryRow[],
): Promise<(Delivery & { order: Order })[]> {
  if (rows.length === 0) return [];
  const orders = await readOrders(db, [...new Set(rows.map(({ orderId }) => orderId))]);
  return rows.flatMap((row) => {
    const order = orders.get(row.orderId);
    return order ? [{ ...toDelivery(row), order }] : [];
  });
}

export const toDelivery = ({ told, ...row }: DeliveryRow): Delivery => ({
  ...row,
  told: told === null ? null : toTold(told),
});
