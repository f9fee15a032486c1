import type { Db } from './database/tables.ts';
import type { Store } from './store.ts';

export function cursors(db: Db): Pick<Store, 'saveCursor' | 'findCursor'> {
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
