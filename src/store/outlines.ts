import { type SelectQueryBuilder, sql } from 'kysely';
import type { Article } from '../model.ts';
import { hasBetterCopy, limitsOf, readPlainArticles } from './articles.ts';
import { inBatches } from './database/in-batches.ts';
import type { Db, Engine, Tables } from './database/tables.ts';
import { newest } from './index/newest.ts';
import { isInRealm, realmMarks, type Scope } from './scope.ts';

/** Articles without their texts: of a whole day there are thousands. */
export type Outlines = {
  /** All that came out in a span of time, the oldest first. */
  findOutlines(search: Search): Promise<Outline[]>;
  /** Those of them that have these terms; at least one is needed. */
  findOutlinesOn(search: Search & { terms: string[] }): Promise<TitledOutline[]>;
  /** Whole articles, which a place must have been allowed to see. */
  findWhole(ids: string[]): Promise<Map<string, Article>>;
  /** How many reports of all days a place can see of each story; teasers count. */
  countReports(placeId: string, storyIds: string[]): Promise<Map<string, number>>;
  /** Keeps what was read of versions of articles for weighing, where nothing is kept yet. */
  keepSignals(read: { id: string; readAt: string; signals: string }[]): Promise<void>;
};

/** `outlet` is a part of its name, whatever its case and accents; `before` is exclusive. */
type Search = {
  placeId: string;
  since: string;
  before: string;
  outlet?: string;
};

export type Outline = Pick<
  Article,
  'id' | 'feedId' | 'outlet' | 'published' | 'sample' | 'teaser'
> & {
  /** Null for one that is in no story yet. */
  storyId: string | null;
  /** See `articleStories`. */
  signals: string | null;
};

export type TitledOutline = Outline & Pick<Article, 'title'>;

export function outlines(db: Db, engine: Engine, scope: Scope): Outlines {
  /** The index `articles_day` has all that is read of the articles themselves. */
  function outlined<Row>(
    from: SelectQueryBuilder<Tables, 'articles', Row>,
    { since, before, outlet }: Search,
    realms: string[],
  ) {
    return from
      .leftJoin('articleStories', 'articleStories.articleId', 'articles.id')
      .select(['articles.id', 'articles.feedId', 'articles.outlet', 'articles.published'])
      .select(['articles.teaser', 'articles.sample'])
      .select(['articleStories.storyId', 'articleStories.signals'])
      .where(isInRealm(realms))
      .where((eb) =>
        eb.and([
          ...limitsOf(engine, { since, before, outlet }),
          eb.or([eb('articleStories.copied', '=', 0), eb.not(hasBetterCopy(realms))]),
        ]),
      );
  }

  return {
    async findOutlines(search) {
      const realms = await scope.realmsOf(search.placeId);
      const rows = await outlined(db.selectFrom('articles'), search, realms)
        .orderBy('articles.published')
        .execute();
      return rows.map(toOutline);
    },

    async findOutlinesOn({ terms, ...search }) {
      const realms = await scope.realmsOf(search.placeId);
      const { from, where } = newest(
        engine,
        'articles',
        { terms, marks: realmMarks(engine, realms) },
        search,
      );
      const found = db.selectFrom(from.as('articles') as unknown as 'articles');
      const rows = await outlined(found, search, realms)
        .select('articles.title')
        .where((eb) => eb.and(where))
        .orderBy('articles.published')
        .execute();
      return rows.map(toOutline);
    },

    findWhole: (ids) => readPlainArticles(db, ids),

    async countReports(placeId, storyIds) {
      const counts = new Map<string, number>();
      const realms = await scope.realmsOf(placeId);
      for (const batch of inBatches(storyIds))
        for (const { storyId, reports } of await db
          .selectFrom('articleStories')
          .select((eb) => ['storyId', eb.fn.countAll().as('reports')])
          .where('storyId', 'in', batch)
          .where('realm', 'in', realms)
          .groupBy('storyId')
          .execute())
          counts.set(storyId, Number(reports));
      return counts;
    },

    async keepSignals(read) {
      await db.transaction().execute(async (trx) => {
        for (const { id, readAt, signals } of read)
          await trx
            .updateTable('articleStories')
            .set({ signals })
            .where('articleId', '=', id)
            .where('signals', 'is', null)
            // One that was revised meanwhile says something else.
            .where((eb) =>
              eb.exists(
                eb
                  .selectFrom('articles')
                  .select(sql`1`.as('one'))
                  .where('articles.id', '=', id)
                  .where('articles.readAt', '=', readAt),
              ),
            )
            .execute();
      });
    },
  };
}

type Row = Omit<Outline, 'sample' | 'teaser'> &
  Pick<Tables['articles'], 'teaser'> & { sample: number };

function toOutline<One extends Row>({ teaser, sample, ...row }: One) {
  return { ...row, sample: sample === 1, ...(teaser !== null && { teaser }) };
}
