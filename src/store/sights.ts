import type { Db } from './database/tables.ts';

/** What makes one place's news differ from another's. */
export type Sights = {
  /**
   * The same text for places that see the same articles and tell the same speakers apart, so that
   * what is made for one can be shown to the other. Empty for a place with nothing of its own.
   */
  sightOf(placeId: string): Promise<string>;
};

export function sights(db: Db): Sights {
  return {
    async sightOf(placeId) {
      const follows = await db
        .selectFrom('follows')
        .innerJoin('feeds', 'feeds.id', 'follows.feedId')
        .select('feedId')
        .where('placeId', '=', placeId)
        .where('shared', '=', 0)
        .orderBy('feedId')
        .execute();
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
      const own = [follows, splits, merges];
      return own.every((rows) => rows.length === 0) ? '' : JSON.stringify(own);
    },
  };
}
