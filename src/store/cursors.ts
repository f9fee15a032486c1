import type { Db } from './database/tables.ts';

/** Lines that are too long for a button; the button carries the id instead. */
export type Cursors = {
  saveCursor(cursor: { id: string; placeId: string; line: string; savedAt: string }): Promise<void>;
  /** The line of this id in this place. */
  findCursor(placeId: string, id: string): Promise<string | undefined>;
};

export function cursors(db: Db): Cursors {
  return {
    async saveCursor({ line, savedAt, ...key }) {
      await db
        .insertInto('cursors')
        .values({ ...key, line, savedAt })
        .onConflict((conflict) =>
          conflict.columns(['placeId', 'id']).doUpdateSet({ line, savedAt }),
        )
        .execute();
    },

    async findCursor(placeId, id) {
      const row = await db
        .selectFrom('cursors')
        .select('line')
        .where('placeId', '=', placeId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.line;
    },
  };
}
