import type { Db } from '../database/tables.ts';
import type { Store } from '../store.ts';

type Repairs = Pick<Store, 'mergeSpeakers' | 'unmergeSpeakers' | 'splitNames'>;

/**
 * What people put right about who is who, place by place. Quotes and counts follow when they are read, so a repair
 * outlives the articles it was made for.
 */
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
