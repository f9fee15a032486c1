import type { Complaint } from '../model.ts';
import type { Db } from './database/tables.ts';

/** What readers have told whoever runs this desk to be wrong in an answer. */
export type Complaints = {
  /** False where the same was told already. */
  saveComplaint(complaint: Complaint): Promise<boolean>;
  /** The oldest that whoever runs this desk was not told of yet. */
  findUntoldComplaints(limit: number): Promise<Complaint[]>;
  noteComplaintTold(id: string, at: string): Promise<void>;
  /** Deletes those that came before then, told or not. */
  forgetComplaints(before: string): Promise<void>;
};

export const complaints = (db: Db): Complaints => ({
  async saveComplaint({ quoteIds, articleIds, note, ...complaint }) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('complaints')
      .values({ ...complaint, about: JSON.stringify({ quoteIds, articleIds, note }), toldAt: null })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  },

  async findUntoldComplaints(limit) {
    const rows = await db
      .selectFrom('complaints')
      .selectAll()
      .where('toldAt', 'is', null)
      .orderBy('savedAt')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ about, toldAt: _, ...row }) => ({ ...row, ...JSON.parse(about) }));
  },

  async noteComplaintTold(id, at) {
    await db.updateTable('complaints').set({ toldAt: at }).where('id', '=', id).execute();
  },

  async forgetComplaints(before) {
    await db.deleteFrom('complaints').where('savedAt', '<', before).execute();
  },
});
