import type { Db } from './database/tables.ts';

/** Of a line that may be opened anywhere, because it shows each place only what that may see. */
export const ANY_PLACE = '';

/** Lines that are too long for a button; the button carries the id instead. */
export type Cursors = {
  saveCursor(cursor: { id: string; placeId: string; line: string; savedAt: string }): Promise<void>;
  /** The line of this id in this place, or in any. */
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
        .where('placeId', 'in', [placeId, ANY_PLACE])
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.line;
    },
  };
}
