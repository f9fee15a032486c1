import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Delivery, DeliveryState, Order } from '../../model.ts';
import { databaseTime } from '../database/database-time.ts';
import type { Db, Engine, Tables } from '../database/tables.ts';
import { withOrders } from './with-orders.ts';

/** What becomes of deliveries, over all places, for whoever runs the desk. */
export type DeliveryWatch = {
  /** What is open, by platform. */
  readQueue(): Promise<Queued[]>;
  /** How many deliveries are in each state that were due since an instant, and came late: by ten minutes or more. */
  countDue(since: string, lateMs: number): Promise<DueCounts>;
  /** How many corrections are in each state that were due since an instant. */
  countCorrections(since: string): Promise<States>;
  /**
   * The newest deliveries that failed or may have, and of those due since an instant, unless it is
   * null, also what came late: the latest due first.
   */
  findAmiss(search: { lateSince: string | null; lateMs: number; limit: number }): Promise<Amiss[]>;
};

export type States = Partial<Record<DeliveryState, number>>;
export type DueCounts = { states: States; late: number };
export type Amiss = Delivery & { order: Order };
export type Queued = {
  platform: string;
  open: number;
  /** Of those, how many are being posted, or were begun and their outcome is not known yet. */
  begun: number;
  oldestDueAt: string;
  /** How many are not tried again yet, and when the first of them is. */
  heldBack: number;
  heldUntil: string | null;
};

const STATES = ['pending', 'attempted', 'sent', 'failed', 'skipped', 'uncertain'] as const;

type Eb = ExpressionBuilder<Tables, 'deliveries'>;

export function deliveryWatch(db: Db, engine: Engine): DeliveryWatch {
  /** By how many milliseconds it was posted after its time. */
  const lateness =
    engine === 'sqlite'
      ? sql`round((unixepoch(settled_at, 'subsec') - unixepoch(due_at, 'subsec')) * 1000)`
      : sql`extract(epoch from settled_at::timestamptz - due_at::timestamptz) * 1000`;

  /** Almost all are posted in the same ten minutes, which is seen without reading their times. */
  const isLate = (lateMs: number): Expression<SqlBool> =>
    sql<SqlBool>`case when state = 'sent'
      and substr(settled_at, 1, 15) <> substr(due_at, 1, 15)
      then ${lateness} > ${lateMs} else false end`;

  const newest = (limit: number) =>
    db.selectFrom('deliveries').selectAll().orderBy('dueAt', 'desc').orderBy('id').limit(limit);

  /** Without grouping, for which SQLite would sort all of them. */
  async function count(where: (eb: Eb) => Expression<SqlBool>, late: Expression<SqlBool>) {
    const row = await db
      .selectFrom('deliveries')
      .select((eb) => [
        ...STATES.map((state) =>
          eb.fn.count(eb.case().when('state', '=', state).then(1).end()).as(state),
        ),
        eb.fn.count(eb.case().when(late).then(1).end()).as('late'),
      ])
      .where(where)
      .executeTakeFirstOrThrow();
    const counted = STATES.map((state) => [state, Number(row[state])] as const);
    const states: States = Object.fromEntries(counted.filter(([, many]) => many > 0));
    return { states, late: Number(row.late) };
  }

  return {
    async readQueue() {
      const held = sql<SqlBool>`state = 'pending' and lease_until > ${databaseTime(engine)}`;
      const rows = await db
        .selectFrom('deliveries')
        .select((eb) => [
          'platform',
          eb.fn.countAll().as('open'),
          eb.fn.count(eb.case().when('state', '=', 'attempted').then(1).end()).as('begun'),
          eb.fn.min('dueAt').as('oldestDueAt'),
          eb.fn.count(eb.case().when(held).then(1).end()).as('heldBack'),
          eb.fn.min(eb.case().when(held).then(eb.ref('leaseUntil')).end()).as('heldUntil'),
        ])
        // In these words there is an index of them.
        .where(sql<SqlBool>`state in ('pending', 'attempted')`)
        .groupBy('platform')
        .orderBy('platform')
        .execute();
      return rows.map(({ open, begun, heldBack, ...row }) => ({
        ...row,
        open: Number(open),
        begun: Number(begun),
        heldBack: Number(heldBack),
      }));
    },

    countDue: (since, lateMs) => count((eb) => eb('dueAt', '>=', since), isLate(lateMs)),

    async countCorrections(since) {
      const { states } = await count(
        (eb) => eb.and([eb('corrects', 'is not', null), eb('dueAt', '>=', since)]),
        sql<SqlBool>`1 = 0`,
      );
      return states;
    },

    async findAmiss({ lateSince, lateMs, limit }) {
      const failed = await newest(limit)
        .where(sql<SqlBool>`state in ('failed', 'uncertain')`)
        .execute();
      const late =
        lateSince === null
          ? []
          : await newest(limit).where('dueAt', '>=', lateSince).where(isLate(lateMs)).execute();
      const rows = [...failed, ...late]
        .toSorted((one, other) => (one.dueAt < other.dueAt ? 1 : -1))
        .slice(0, limit);
      return withOrders(db, rows);
    },
  };
}
