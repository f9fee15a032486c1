import type { Db } from './database/tables.ts';

/** Of a line that may be opened anywhere, because it shows each place only what that may see. */
export const ANY_PLACE = '';

/** Lines that are too long for a button; the button carries the id instead. */
export type Cursors = {
  saveCursor(cursor: { id: string; placeId: string; line: string; savedAt: string }): Promise<void>;
  /** The line of this id in this place, or in any; undefined where it was last used before `since`. */
  findCursor(placeId: string, id: string, since?: string): Promise<string | undefined>;
  /** It was used now, and is kept as long again. */
  renewCursor(cursor: { id: string; placeId: string; savedAt: string }): Promise<void>;
  /** Deletes those that were last used before then. */
  forgetCursors(before: string): Promise<void>;
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

    async findCursor(placeId, id, since = '') {
      const row = await db
        .selectFrom('cursors')
        .select('line')
        .where('placeId', 'in', [placeId, ANY_PLACE])
        .where('id', '=', id)
        .where('savedAt', '>=', since)
        .executeTakeFirst();
      return row?.line;
    },

    async renewCursor({ id, placeId, savedAt }) {
      await db
        .updateTable('cursors')
        .set({ savedAt })
        .where('placeId', 'in', [placeId, ANY_PLACE])
        .where('id', '=', id)
        .where('savedAt', '<', savedAt)
        .execute();
    },

    async forgetCursors(before) {
      await db.deleteFrom('cursors').where('savedAt', '<', before).execute();
    },
  };
}
