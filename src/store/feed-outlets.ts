import { inBatches } from './database/in-batches.ts';
import type { Db } from './database/tables.ts';

/** What the outlets of feeds are called in their articles: a feed’s own title may be another. */
export type FeedOutlets = {
  /** By feed, as its latest article has it. Not limited to a place: for feeds it sees. */
  findFeedOutlets(feedIds: string[]): Promise<Map<string, string>>;
};

export function feedOutlets(db: Db): FeedOutlets {
  return {
    async findFeedOutlets(feedIds) {
      const outlets = new Map<string, string>();
      for (const batch of inBatches(feedIds)) {
        const rows = await db
          .selectFrom('feeds')
          .select(({ selectFrom }) => [
            'feeds.id',
            selectFrom('articles')
              .select('articles.outlet')
              .whereRef('articles.feedId', '=', 'feeds.id')
              .orderBy('articles.readAt', 'desc')
              .limit(1)
              .as('outlet'),
          ])
          .where('feeds.id', 'in', batch)
          .execute();
        for (const { id, outlet } of rows) if (outlet !== null) outlets.set(id, outlet);
      }
      return outlets;
    },
  };
}
