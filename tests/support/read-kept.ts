import type { Db } from '../../src/store/database/tables.ts';

export const KEPT = ['speakerTallies', 'speakerRanks', 'roleTallies'] as const;

/** All counts that are kept of speakers, as texts in one order. */
export async function readKept(db: Db): Promise<string[][]> {
  const kept: string[][] = [];
  for (const table of KEPT) {
    const rows: object[] = await db.selectFrom(table).selectAll().execute();
    kept.push(rows.map((row) => Object.entries(row).sort().join('; ')).sort());
  }
  return kept;
}
