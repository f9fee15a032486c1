import type { Db } from './database/tables.ts';

/** What a platform has told us, so that of several processes one answers it, and once. */
export type Heard = {
  /** Notes it; false where it was noted before. */
  hear(event: string, at: string): Promise<boolean>;
  /** Forgets what was noted before an instant. */
  forgetHeard(before: string): Promise<void>;
};

export const heard = (db: Db): Heard => ({
  async hear(event, at) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('heard')
      .values({ event, at })
      .onConflict((conflict) => conflict.column('event').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  },
  async forgetHeard(before) {
    await db.deleteFrom('heard').where('at', '<', before).execute();
  },
});
