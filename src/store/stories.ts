import type { Article } from '../model.ts';
import { inBatches } from './database/in-batches.ts';
import type { Db } from './database/tables.ts';
import type { Scope } from './scope.ts';

/** Which story each article belongs to. */
export type Stories = {
  /**
   * Articles of all places that were read since an instant and come after the `seq` given, in the
   * order of their arrival.
   */
  findArrivals(search: { after: number; since: string; limit: number }): Promise<Arrival[]>;
  /** Puts articles in stories, or moves them to others. Articles that are gone are skipped. */
  saveStories(placements: { articleId: string; storyId: string }[]): Promise<void>;
  /**
   * The stories of these articles, which a place must have been allowed to see; those not placed
   * yet are left out.
   */
  findStoryIds(articleIds: string[]): Promise<Map<string, string>>;
  /** What this place has read of each story. */
  findStorySpans(placeId: string, storyIds: string[]): Promise<Map<string, StorySpan>>;
};

/** An article on its way into a story, with the one it is in, if any. */
export type Arrival = Pick<Article, 'id' | 'title' | 'text' | 'published' | 'sample'> & {
  /** Counts articles in the order of their arrival. */
  seq: number;
  storyId: string | null;
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
      const rows = await db
        .selectFrom('articles')
        .leftJoin('articleStories', 'articleStories.articleId', 'articles.id')
        .select([
          'articles.seq',
          'articles.id',
          'articles.title',
          'articles.text',
          'articles.published',
          'articles.sample',
          'articleStories.storyId',
        ])
        .where('articles.seq', '>', after)
        .where('articles.readAt', '>=', since)
        .orderBy('articles.seq')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...row, seq: Number(row.seq), sample: row.sample === 1 }));
    },

    async saveStories(placements) {
      for (const { articleId, storyId } of placements)
        await db
          .insertInto('articleStories')
          .columns(['articleId', 'storyId'])
          // Selects nothing for an article that was deleted meanwhile.
          .expression((eb) =>
            eb
              .selectFrom('articles')
              .select(['articles.id', eb.val(storyId).as('storyId')])
              .where('articles.id', '=', articleId),
          )
          .onConflict((conflict) => conflict.column('articleId').doUpdateSet({ storyId }))
          .execute();
    },

    async findStoryIds(articleIds) {
      const found = new Map<string, string>();
      for (const batch of inBatches(articleIds)) {
        const rows = await db
          .selectFrom('articleStories')
          .selectAll()
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
