import type { Db } from './database/tables.ts';

/** Who may change a place because somebody who manages it has said so. */
export type Editors = {
  /** By their ids on their platform, the first named first. */
  findEditors(placeId: string): Promise<Editor[]>;
  isEditor(placeId: string, userId: string): Promise<boolean>;
  /** False where they are one already. */
  addEditor(editor: Editor & { placeId: string }): Promise<boolean>;
  /** False where they are none. */
  removeEditor(placeId: string, userId: string): Promise<boolean>;
};

type Editor = { userId: string; addedBy: string; addedAt: string };

export const editors = (db: Db): Editors => ({
  findEditors: (placeId) =>
    db
      .selectFrom('editors')
      .select(['userId', 'addedBy', 'addedAt'])
      .where('placeId', '=', placeId)
      .orderBy('addedAt')
      .orderBy('userId')
      .execute(),

  async isEditor(placeId, userId) {
    const row = await db
      .selectFrom('editors')
      .select('userId')
      .where('placeId', '=', placeId)
      .where('userId', '=', userId)
      .executeTakeFirst();
    return row !== undefined;
  },

  async addEditor(editor) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('editors')
      .values(editor)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  },

  async removeEditor(placeId, userId) {
    const { numDeletedRows } = await db
      .deleteFrom('editors')
      .where('placeId', '=', placeId)
      .where('userId', '=', userId)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },
});
