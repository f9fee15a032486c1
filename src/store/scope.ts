import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Tables } from './database/tables.ts';

/** Whether the invented newsroom is shown: always, never, or until a place has real articles. */
export type SampleChoice = 'auto' | '0' | '1';

export type Scope = ReturnType<typeof createScope>;

/** What a place may see. Every read on behalf of a place passes through here. */
export function createScope(db: Db, sample: SampleChoice) {
  /** The ids of shared feeds and of those the place follows. */
  function seenFeeds(placeId: string) {
    const followed = db.selectFrom('follows').select('feedId').where('placeId', '=', placeId);
    return db
      .selectFrom('feeds')
      .select('feeds.id')
      .where((eb) => eb.or([eb('shared', '=', 1), eb('feeds.id', 'in', followed)]));
  }

  async function showsSample(placeId: string): Promise<boolean> {
    if (sample !== 'auto') return sample === '1';
    const real = await db
      .selectFrom('articles')
      .select('id')
      .where('sample', '=', 0)
      .where('feedId', 'in', seenFeeds(placeId))
      .limit(1)
      .executeTakeFirst();
    return real === undefined;
  }

  /**
   * A condition on the table `articles` of any query. It checks the feed of each article, because
   * `in` would tempt SQLite to collect and sort all articles of the feeds to find the newest ten.
   */
  async function seesArticle(placeId: string): Promise<Expression<SqlBool>> {
    const eb = expressionBuilder<Tables, 'articles'>();
    const ownFeed = seenFeeds(placeId).where('feeds.id', '=', sql.ref<string>('articles.feedId'));
    const inFeeds = eb.exists(ownFeed);
    return (await showsSample(placeId))
      ? inFeeds
      : eb.and([inFeeds, eb('articles.sample', '=', 0)]);
  }

  return { seenFeeds, showsSample, seesArticle };
}
