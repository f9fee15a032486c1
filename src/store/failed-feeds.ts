import type { Db } from './database/tables.ts';
import type { Scope } from './scope.ts';

/** Feeds that bring nothing because of an error. */
export type FailedFeeds = {
  /**
   * The feeds of a place that failed at their last visit and have not answered since an instant, by
   * the titles that they have for everybody.
   */
  findFailedFeeds(placeId: string, since: string): Promise<string[]>;
};

export function failedFeeds(db: Db, scope: Scope): FailedFeeds {
  return {
    async findFailedFeeds(placeId, since) {
      const rows = await db
        .selectFrom('feeds')
        .select('title')
        .where('feeds.id', 'in', scope.seenFeeds(placeId))
        .where('kind', '=', 'network')
        .where('lastError', 'is not', null)
        .where((eb) => eb.or([eb('deliveredAt', 'is', null), eb('deliveredAt', '<', since)]))
        .orderBy('title')
        .execute();
      return [...new Set(rows.map(({ title }) => title))];
    },
  };
}
