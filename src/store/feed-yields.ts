import { inBatches } from './database/in-batches.ts';
import type { Db } from './database/tables.ts';

/** What feeds have brought lately. */
export type FeedYields = {
  /** Of each feed that has brought anything since. Not limited to a place: for feeds it sees. */
  findYields(feedIds: string[], since: string): Promise<Map<string, FeedYield>>;
};

export type FeedYield = {
  /** Articles that were read whole. */
  whole: number;
  /** Those of which there are only the feed’s own words, by the reason, the commonest first. */
  teasers: { reason: string; count: number }[];
  /** When the first of these teasers came, where nothing whole has come after it. */
  onlyTeasersSince: string | null;
};

export function feedYields(db: Db): FeedYields {
  return {
    async findYields(feedIds, since) {
      const yields = new Map<string, FeedYield>();
      for (const batch of inBatches(feedIds)) {
        const rows = await db
          .selectFrom('articles')
          .select(({ fn }) => [
            'feedId',
            'teaser',
            fn.countAll().as('count'),
            fn.min('readAt').as('first'),
            fn.max('readAt').as('last'),
          ])
          .where('feedId', 'in', batch)
          .where('readAt', '>=', since)
          .groupBy(['feedId', 'teaser'])
          .execute();
        for (const [feedId, own] of Map.groupBy(rows, (row) => row.feedId))
          yields.set(feedId, toYield(own));
      }
      return yields;
    },
  };
}

type Row = { teaser: string | null; count: unknown; first: string; last: string };

function toYield(rows: Row[]): FeedYield {
  const whole = rows.find(({ teaser }) => teaser === null);
  const cut = rows.filter(({ teaser }) => teaser !== null);
  const [first = null] = cut.map((row) => row.first).sort();
  return {
    whole: Number(whole?.count ?? 0),
    teasers: cut
      .map(({ teaser, count }) => ({ reason: teaser ?? '', count: Number(count) }))
      .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason)),
    onlyTeasersSince: whole ? null : first,
  };
}
