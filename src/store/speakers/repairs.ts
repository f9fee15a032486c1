import type { Db } from '../database/tables.ts';

/**
 * What people in one place correct about who is who; other places see nothing of it. Repairs are
 * applied when quotes and counts are read, so they outlive the articles they were made for.
 */
export type Repairs = {
  /** Counts what the one said as the other's. Takes ids as `findSpeakers` returns them. */
  mergeSpeakers(placeId: string, fromId: string, intoId: string): Promise<void>;
  /** Separates parts that were merged into a speaker. */
  unmergeSpeakers(placeId: string, partIds: string[]): Promise<void>;
  /** Makes these names of a speaker stand each alone; merging them back undoes that. */
  splitNames(placeId: string, speakerId: string, nameIds: string[]): Promise<void>;
};

export function repairs(db: Db): Repairs {
  return {
    async mergeSpeakers(placeId, fromId, intoId) {
      if (fromId === intoId) return;
      await db.transaction().execute(async (trx) => {
        await trx
          .updateTable('speakerMerges')
          .set({ intoId })
          .where('placeId', '=', placeId)
          .where('intoId', '=', fromId)
          .execute();
        const [speakerId, nameId] = fromId.split('/') as [string, string | undefined];
        if (nameId !== undefined && speakerId === intoId)
          await trx
            .deleteFrom('speakerSplits')
            .where('placeId', '=', placeId)
            .where('speakerId', '=', speakerId)
            .where('nameId', '=', nameId)
            .execute();
        else
          await trx
            .insertInto('speakerMerges')
            .values({ placeId, fromId, intoId })
            .onConflict((conflict) =>
              conflict.columns(['placeId', 'fromId']).doUpdateSet({ intoId }),
            )
            .execute();
      });
    },

    async unmergeSpeakers(placeId, partIds) {
      await db
        .deleteFrom('speakerMerges')
        .where('placeId', '=', placeId)
        .where('fromId', 'in', partIds)
        .execute();
    },

    async splitNames(placeId, speakerId, nameIds) {
      await db
        .insertInto('speakerSplits')
        .values(nameIds.map((nameId) => ({ placeId, speakerId, nameId })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
