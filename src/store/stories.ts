import { sql, type Transaction } from 'kysely';
import type { Article } from '../model.ts';
import { inBatches } from './database/in-batches.ts';
import type { Db, Tables } from './database/tables.ts';
import { SAMPLE_REALM } from './realm.ts';
import type { Scope } from './scope.ts';

/** Which story each article belongs to. */
export type Stories = {
  /**
   * Articles of all places that were read since an instant and come after the `seq` given, in the
   * order of their arrival.
   */
  findArrivals(search: { after: number; since: string; limit: number }): Promise<Arrival[]>;
  /**
   * Puts articles in stories, or moves them to others, all or none. Articles that are gone are
   * skipped.
   */
  saveStories(placements: Placed[]): Promise<void>;
  /** Forgets what stories know reports by that were placed before an instant. */
  forgetEntries(before: string): Promise<void>;
  /**
   * The stories of these articles, which a place must have been allowed to see; those not placed
   * yet are left out.
   */
  findStoryIds(articleIds: string[]): Promise<Map<string, string>>;
  /** What this place has read of each story. */
  findStorySpans(placeId: string, storyIds: string[]): Promise<Map<string, StorySpan>>;
};

/** An article on its way into a story, with the one it is in, if any. */
export type Arrival = Pick<Article, 'id' | 'published' | 'sample'> & {
  /** Counts articles in the order of their arrival. */
  seq: number;
  storyId: string | null;
  /** What its story knows it by; null where it has to be read. */
  terms: string | null;
  /** Empty where it need not be read. */
  title: string;
  text: string;
};

/** `read` is what was read of an arrival for this: see `articleStories` and `storyEntries`. */
export type Placed = {
  articleId: string;
  storyId: string;
  read?: { signals: string; terms: string; at: string };
};

/** All that a place has read of a story; its outlets in the order in which they took it up. */
export type StorySpan = {
  firstSeen: string;
  /** Teasers included. */
  reports: number;
  teasers: number;
  outlets: string[];
};

export function stories(db: Db, scope: Scope): Stories {
  return {
    async findArrivals({ after, since, limit }) {
      // What is read of a row stands before its text, or is asked for only with the text.
      const ofNew = (column: 'title' | 'text') =>
        sql<string>`case when story_entries.terms is null then articles.${sql.ref(column)} else '' end`;
      const rows = await db
        .selectFrom('articles')
        .leftJoin('articleStories', 'articleStories.articleId', 'articles.id')
        .leftJoin('storyEntries', 'storyEntries.articleId', 'articles.id')
        .select(['articles.seq', 'articles.id', 'articles.published', 'articleStories.storyId'])
        .select('storyEntries.terms')
        .select([
          ofNew('title').as('title'),
          ofNew('text').as('text'),
          sql<number>`case when article_stories.realm is null then articles.sample
            when article_stories.realm = ${SAMPLE_REALM} then 1 else 0 end`.as('sample'),
        ])
        .where('articles.seq', '>', after > 0 ? after : await beforeFirst(db, since))
        .where('articles.readAt', '>=', since)
        .orderBy('articles.seq')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        ...row,
        seq: Number(row.seq),
        sample: Number(row.sample) === 1,
      }));
    },

    async saveStories(placements) {
      if (placements.length === 0) return;
      await db.transaction().execute(async (trx) => {
        for (const placed of placements) await savePlaced(trx, placed);
      });
    },

    async forgetEntries(before) {
      await db.deleteFrom('storyEntries').where('keptAt', '<', before).execute();
    },

    async findStoryIds(articleIds) {
      const found = new Map<string, string>();
      for (const batch of inBatches(articleIds)) {
        const rows = await db
          .selectFrom('articleStories')
          .select(['articleId', 'storyId'])
          .where('articleId', 'in', batch)
          .execute();
        for (const { articleId, storyId } of rows) found.set(articleId, storyId);
      }
      return found;
    },

    async findStorySpans(placeId, storyIds) {
      const found = new Map<string, StorySpan>();
      const seen = await scope.seesArticle(placeId);
      for (const batch of inBatches(storyIds)) {
        const rows = await db
          .selectFrom('articleStories')
          .innerJoin('articles', 'articles.id', 'articleStories.articleId')
          .select(({ fn }) => [
            'articleStories.storyId',
            'articles.outlet',
            fn.min('articles.published').as('firstSeen'),
            fn.countAll().as('reports'),
            fn.count('articles.teaser').as('teasers'),
          ])
          .where('articleStories.storyId', 'in', batch)
          .where(seen)
          .groupBy(['articleStories.storyId', 'articles.outlet'])
          .orderBy('firstSeen')
          .orderBy('articles.outlet')
          .execute();
        for (const { storyId, outlet, firstSeen, reports, teasers } of rows) {
          const span = found.get(storyId) ?? { firstSeen, reports: 0, teasers: 0, outlets: [] };
          span.reports += Number(reports);
          span.teasers += Number(teasers);
          span.outlets.push(outlet);
          found.set(storyId, span);
        }
      }
      return found;
    },
  };
}

/** The article before the first that was read since an instant, so that none of before is looked at. */
async function beforeFirst(db: Db, since: string): Promise<number> {
  const { first } = await db
    .selectFrom('articles')
    .select((eb) => eb.fn.min('seq').as('first'))
    .where('readAt', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(first ?? 1) - 1;
}

/** Selects nothing for an article that was deleted meanwhile. */
async function savePlaced(
  trx: Transaction<Tables>,
  { articleId, storyId, read }: Placed,
): Promise<void> {
  const { signals = null } = read ?? {};
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('articleStories')
    .columns(['articleId', 'storyId', 'realm', 'signals'])
    .expression((eb) =>
      eb
        .selectFrom('articles')
        .select(['articles.id', eb.val(storyId).as('storyId'), 'articles.realm'])
        .select(eb.val(signals).as('signals'))
        .where('articles.id', '=', articleId),
    )
    .onConflict((conflict) =>
      conflict.column('articleId').doUpdateSet({ storyId, ...(read && { signals }) }),
    )
    .executeTakeFirstOrThrow();
  if (!read || Number(numInsertedOrUpdatedRows) === 0) return;
  const { terms, at: keptAt } = read;
  await trx
    .insertInto('storyEntries')
    .values({ articleId, terms, keptAt })
    .onConflict((conflict) => conflict.column('articleId').doUpdateSet({ terms, keptAt }))
    .execute();
  await markCopied(trx, articleId);
}

/** Marks all articles of a page that several feeds have brought. */
async function markCopied(trx: Transaction<Tables>, articleId: string): Promise<void> {
  const samePage = await trx
    .selectFrom('articles')
    .innerJoin('articles as other', 'other.pageKey', 'articles.pageKey')
    .select('other.id')
    .where('articles.id', '=', articleId)
    .execute();
  if (samePage.length < 2) return;
  const ids = samePage.map(({ id }) => id);
  await trx
    .updateTable('articleStories')
    .set({ copied: 1 })
    .where('articleId', 'in', ids)
    // Another process that puts the same articles into stories need not wait for these.
    .where('copied', '=', 0)
    .execute();
}
