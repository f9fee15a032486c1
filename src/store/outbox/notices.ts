import { databaseTime } from '../database/database-time.ts';
import type { Db, Engine, Tables } from '../database/tables.ts';

/** What people must be told about trouble, once for each cause. */
export type Notices = {
  /** False where these people have been told of this cause already, or will be. */
  saveNotice(notice: Notice): Promise<boolean>;
  /** Notices to a platform that nobody has been told yet; leases them for `leaseMs`. */
  claimNotices(platform: string, limit: number, leaseMs: number): Promise<Notice[]>;
  /** Told; or, with `retryAfterMs`, not yet. */
  settleNotice(id: string, retryAfterMs?: number): Promise<void>;
  /** The cause is over: what was not told yet is dropped, and a new one is told again. */
  forgetCause(cause: string): Promise<void>;
  /** Drops notices that nobody could be told, and told ones, since an instant long ago. */
  forgetNotices(before: string): Promise<void>;
};

/** To one person, by their id, or into a channel. */
export type Notice = Omit<Tables['notices'], 'toldAt' | 'leaseUntil'>;

export function notices(db: Db, engine: Engine): Notices {
  return {
    async saveNotice(notice) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('notices')
        .values({ ...notice, toldAt: null, leaseUntil: null })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    async claimNotices(platform, limit, leaseMs) {
      const now = databaseTime(engine);
      return db
        .with(
          (cte) => cte('free').materialized(),
          (query) =>
            query
              .selectFrom('notices')
              .select('id')
              .where('platform', '=', platform)
              .where('toldAt', 'is', null)
              .where((eb) => eb.or([eb('leaseUntil', 'is', null), eb('leaseUntil', '<=', now)]))
              .orderBy('savedAt')
              .limit(limit)
              .$if(engine === 'postgres', (free) => free.forUpdate().skipLocked()),
        )
        .updateTable('notices')
        .set({ leaseUntil: databaseTime(engine, leaseMs) })
        .where('id', 'in', (eb) => eb.selectFrom('free').select('free.id'))
        .returning(['id', 'cause', 'platform', 'placeId', 'userId', 'channelId'])
        .returning(['title', 'text', 'savedAt'])
        .execute();
    },

    async settleNotice(id, retryAfterMs) {
      await db
        .updateTable('notices')
        .set(
          retryAfterMs === undefined
            ? { toldAt: databaseTime(engine), leaseUntil: null }
            : { leaseUntil: databaseTime(engine, retryAfterMs) },
        )
        .where('id', '=', id)
        .execute();
    },

    async forgetCause(cause) {
      await db.deleteFrom('notices').where('cause', '=', cause).execute();
    },

    async forgetNotices(before) {
      await db.deleteFrom('notices').where('savedAt', '<', before).execute();
    },
  };
}
