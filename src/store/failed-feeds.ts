import type { Feed } from '../model.ts';
import type { Db } from './database/tables.ts';
import type { Scope } from './scope.ts';

/** Feeds that bring nothing because of an error. */
export type FailedFeeds = {
  /**
   * The feeds of a place that failed at their last visit and have not answered since an instant, by
   * the titles that they have for everybody.
   */
  findFailedFeeds(placeId: string, since: string): Promise<string[]>;
  /** Of all feeds, those that failed at their last visit, the most often in a row first. */
  findWorstFeeds(limit: number): Promise<WorstFeed[]>;
  /** How many feeds there are, failed last, and should have been visited before an instant. */
  countFeeds(now: string): Promise<FeedCounts>;
};

export type FeedCounts = {
  followed: number;
  broken: number;
  overdue: number;
  /** When the first feed is due. */
  nextDueAt: string | null;
};

type WorstFeed = Pick<
  Feed,
  'title' | 'url' | 'failures' | 'lastError' | 'deliveredAt' | 'nextDueAt'
>;

export function failedFeeds(db: Db, scope: Scope): FailedFeeds {
  const visited = () =>
    db.selectFrom('feeds').where('kind', '=', 'network').where('goneAt', 'is', null);

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

    findWorstFeeds: (limit) =>
      visited()
        .select(['title', 'url', 'failures', 'lastError', 'deliveredAt', 'nextDueAt'])
        .where('lastError', 'is not', null)
        .orderBy('failures', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute(),

    async countFeeds(now) {
      const { nextDueAt, ...counts } = await visited()
        .select((eb) => [
          eb.fn.countAll().as('followed'),
          eb.fn.count(eb.case().when('lastError', 'is not', null).then(1).end()).as('broken'),
          eb.fn.count(eb.case().when('nextDueAt', '<', now).then(1).end()).as('overdue'),
          eb.fn.min('nextDueAt').as('nextDueAt'),
        ])
        .executeTakeFirstOrThrow();
      const { followed, broken, overdue } = counts;
      return {
        ...{ followed: Number(followed), broken: Number(broken), overdue: Number(overdue) },
        nextDueAt,
      };
    },
  };
}
