import { databaseTime } from '../database/database-time.ts';
import type { Db, Engine } from '../database/tables.ts';

/** How far something has looked through what is read, so that it goes on there after a restart. */
export type Watches = {
  /** What the last look left; undefined before the first. */
  readMark(name: string): Promise<string | undefined>;
  saveMark(name: string, mark: string): Promise<void>;
  /** Keeps others from looking for so long; false where another process looks now. */
  leaseWatch(name: string, leaseMs: number): Promise<boolean>;
  releaseWatch(name: string): Promise<void>;
};

export function watches(db: Db, engine: Engine): Watches {
  const now = databaseTime(engine);
  return {
    async readMark(name) {
      const row = await db
        .selectFrom('watches')
        .select('mark')
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.mark;
    },

    async saveMark(name, mark) {
      await db
        .insertInto('watches')
        .values({ name, mark, leaseUntil: null })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ mark }))
        .execute();
    },

    async leaseWatch(name, leaseMs) {
      const { numUpdatedRows } = await db
        .updateTable('watches')
        .set({ leaseUntil: databaseTime(engine, leaseMs) })
        .where('name', '=', name)
        .where((eb) => eb.or([eb('leaseUntil', 'is', null), eb('leaseUntil', '<=', now)]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async releaseWatch(name) {
      await db.updateTable('watches').set({ leaseUntil: null }).where('name', '=', name).execute();
    },
  };
}
