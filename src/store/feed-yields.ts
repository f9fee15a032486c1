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
  /** How many there are of only the feed’s own words, by the reason, the commonest first. */
  teasers: [reason: string, count: number][];
  /** When the first teaser came, where nothing was read whole. */
  onlyTeasersSince: string | null;
  /** How many are in a language other than English, by its code, the commonest first. */
  languages: [code: string, count: number][];
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
            'language',
            fn.countAll().as('count'),
            fn.min('readAt').as('first'),
          ])
          .where('feedId', 'in', batch)
          .where('readAt', '>=', since)
          .groupBy(['feedId', 'teaser', 'language'])
          .execute();
        for (const [feedId, own] of Map.groupBy(rows, (row) => row.feedId))
          yields.set(feedId, toYield(own.map((row) => ({ ...row, count: Number(row.count) }))));
      }
      return yields;
    },
  };
}

type Row = { teaser: string | null; language: string | null; count: number; first: string };

function toYield(rows: Row[]): FeedYield {
  const whole = rows.filter(({ teaser }) => teaser === null);
  const [first = null] = rows.map((row) => row.first).sort();
  return {
    whole: whole.reduce((sum, { count }) => sum + count, 0),
    teasers: countBy(rows, ({ teaser }) => teaser),
    onlyTeasersSince: whole.length > 0 ? null : first,
    languages: countBy(rows, ({ language }) => language),
  };
}

function countBy(rows: Row[], nameOf: (row: Row) => string | null): [string, number][] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== null) sums.set(name, (sums.get(name) ?? 0) + row.count);
  }
  return [...sums].sort(([a, more], [b, less]) => less - more || a.localeCompare(b));
}
