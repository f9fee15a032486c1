import type { Db, Tables } from '../database/tables.ts';

/** What `mergeSpeakers` and `splitNames` have done in a place. */
export type RepairsMade = {
  splits: Omit<Tables['speakerSplits'], 'placeId'>[];
  merges: Omit<Tables['speakerMerges'], 'placeId'>[];
};

/** Always in the same order. */
export async function readRepairs(db: Db, placeId: string): Promise<RepairsMade> {
  const splits = await db
    .selectFrom('speakerSplits')
    .select(['speakerId', 'nameId'])
    .where('placeId', '=', placeId)
    .orderBy('speakerId')
    .orderBy('nameId')
    .execute();
  const merges = await db
    .selectFrom('speakerMerges')
    .select(['fromId', 'intoId'])
    .where('placeId', '=', placeId)
    .orderBy('fromId')
    .execute();
  return { splits, merges };
}
