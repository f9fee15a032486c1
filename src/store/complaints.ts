import type { Complaint, ComplaintReason } from '../model.ts';
import type { ComplaintRow, Db } from './database/tables.ts';

/** What readers have told whoever runs this desk to be wrong in an answer. */
export type Complaints = {
  /** False where the same was told already. */
  saveComplaint(complaint: Complaint): Promise<boolean>;
  /** The oldest that whoever runs this desk was not told of yet. */
  findUntoldComplaints(limit: number): Promise<Complaint[]>;
  /** How many there are for each reason. */
  countComplaints(): Promise<Partial<Record<ComplaintReason, number>>>;
  /** The newest, told or not. */
  findNewestComplaints(limit: number): Promise<Complaint[]>;
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
    return rows.map(toComplaint);
  },

  async countComplaints() {
    const rows = await db
      .selectFrom('complaints')
      .select((eb) => ['reason', eb.fn.countAll().as('count')])
      .groupBy('reason')
      .execute();
    return Object.fromEntries(rows.map(({ reason, count }) => [reason, Number(count)]));
  },

  async findNewestComplaints(limit) {
    const rows = await db
      .selectFrom('complaints')
      .selectAll()
      .orderBy('savedAt', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(toComplaint);
  },

  async noteComplaintTold(id, at) {
    await db.updateTable('complaints').set({ toldAt: at }).where('id', '=', id).execute();
  },

  async forgetComplaints(before) {
    await db.deleteFrom('complaints').where('savedAt', '<', before).execute();
  },
});

const toComplaint = ({ about, toldAt: _, ...row }: ComplaintRow): Complaint => ({
  ...row,
  ...JSON.parse(about),
});
