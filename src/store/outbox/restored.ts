import { databaseTime } from '../database/database-time.ts';
import type { Db, Engine } from '../database/tables.ts';
import { watches } from '../follows/watches.ts';

/** What was put back from a back-up knows nothing of the posts that were made since. */
export type Restored = {
  /**
   * From now on everything that was due before this instant may have been posted already: what is open
   * is looked for first, and left out where it would be too late.
   */
  noteRestored(at: string): Promise<void>;
  /** The instant that was noted last; undefined where there was none. */
  restoredAt(): Promise<string | undefined>;
};

/** Why what was due before a restore is left out, as it is said in `claim-due.ts`. */
const WAS_RESTORED =
  'restored: the database was put back from a back-up, and this may have been posted before';

/** Stands among the watches, which are marks, too. */
const NAME = 'restored';

export function restored(db: Db, engine: Engine): Restored {
  const now = databaseTime(engine);
  return {
    restoredAt: () => watches(db, engine).readMark(NAME),

    async noteRestored(at) {
      await db.transaction().execute(async (trx) => {
        await trx
          .updateTable('deliveries')
          .set({ state: 'skipped', error: WAS_RESTORED, settledAt: now, leaseUntil: null })
          .where('state', '=', 'pending')
          .where('giveUpAt', '<', at)
          .execute();
        await trx
          .updateTable('deliveries')
          .set({ state: 'attempted', leaseUntil: null })
          .where('state', '=', 'pending')
          .where('dueAt', '<=', at)
          .execute();
        await watches(trx, engine).saveMark(NAME, at);
      });
    },
  };
}
