import { sql } from 'kysely';
import type { Article, Span } from '../../model.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/tables.ts';

/** What was read lately, in all places: whoever asks must ask, too, who may see it. */
export type ReadLately = {
  /** The order of arrival of the newest article; 0 where there is none. */
  lastArrival(): Promise<number>;
  /**
   * Articles that arrived after one (`after`), or were read again since an instant, in the order of
   * their arrival and beyond a further one. The sample's are left out, which is no news.
   */
  findLately(search: {
    after: number;
    since: string;
    beyond: number;
    limit: number;
  }): Promise<Lately[]>;
  /** These articles, with what tells whether they are news. */
  readLately(articleIds: string[]): Promise<LatelyArticle[]>;
  /** The statements in these articles that somebody is named for. */
  findSaidLately(articleIds: string[]): Promise<SaidLately[]>;
  /** All reports of these stories, in every place. */
  findStoryReports(storyIds: string[]): Promise<StoryReport[]>;
};

export type Lately = Pick<Article, 'id' | 'readAt'> & { seq: number; storyId: string | null };

export type LatelyArticle = Pick<
  Article,
  'id' | 'feedId' | 'title' | 'text' | 'outlet' | 'published' | 'readAt'
> & {
  seq: number;
  realm: string;
  storyId: string | null;
  /** Nobody dates it, and its feed had it before we looked; or somebody has handed it over. */
  isOld: boolean;
  /** When the first article of its feed was read. */
  firstReadAt: string;
  /** Realms in which another feed had brought the same page before. */
  knownIn: string[];
};

export type SaidLately = {
  articleId: string;
  speakerId: string;
  nameId: string | null;
  wordsKey: string;
  spans: Span[];
};

export type StoryReport = Pick<Article, 'id' | 'outlet' | 'readAt'> & {
  storyId: string;
  realm: string;
};

export function readLately(db: Db): ReadLately {
  return {
    async lastArrival() {
      const { last } = await db
        .selectFrom('articles')
        .select((eb) => eb.fn.max<number | string | null>('seq').as('last'))
        .executeTakeFirstOrThrow();
      return Number(last ?? 0);
    },

    async findLately({ after, since, beyond, limit }) {
      const from = Math.max(after, beyond);
      const { rows } = await sql<Omit<Lately, 'seq'> & { seq: number | string }>`
        select lately.seq, lately.id, lately.read_at, article_stories.story_id
        from (
          select seq, id, read_at from articles where seq > ${from} and sample = 0
          union
          select seq, id, read_at from articles
          where read_at > ${since} and seq > ${beyond} and sample = 0
        ) lately
        left join article_stories on article_stories.article_id = lately.id
        order by lately.seq limit ${limit}`.execute(db);
      return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
    },

    async readLately(articleIds) {
      const found: LatelyArticle[] = [];
      for (const batch of inBatches(articleIds)) {
        const rows = await db
          .selectFrom('articles')
          .innerJoin('feeds', 'feeds.id', 'articles.feedId')
          .leftJoin('articleStories', 'articleStories.articleId', 'articles.id')
          .select([
            'articles.id',
            'articles.feedId',
            'articles.title',
            'articles.text',
            'articles.outlet',
            'articles.published',
            'articles.readAt',
            'articles.seq',
            'articles.realm',
            'articles.backlog',
            'feeds.kind',
            'articleStories.storyId',
          ])
          .where('articles.id', 'in', batch)
          .orderBy('articles.seq')
          .execute();
        const first = await firstReads([...new Set(rows.map(({ feedId }) => feedId))]);
        const known = await findCopied(batch);
        for (const { backlog, kind, seq, ...row } of rows)
          found.push({
            ...row,
            seq: Number(seq),
            isOld: backlog === 1 || kind !== 'network',
            firstReadAt: first.get(row.feedId) ?? row.readAt,
            knownIn: known.get(row.id) ?? [],
          });
      }
      return found;
    },

    async findSaidLately(articleIds) {
      const found: SaidLately[] = [];
      for (const batch of inBatches(articleIds)) {
        const rows = await db
          .selectFrom('quotes')
          .select(['articleId', 'speakerId', 'nameId', 'wordsKey', 'spans'])
          .where('articleId', 'in', batch)
          .where('shown', '=', 1)
          .where('vanishedAt', 'is', null)
          .where('withdrawn', '=', 0)
          .where('speakerId', 'is not', null)
          .orderBy('articleSeq')
          .orderBy('position')
          .execute();
        for (const { speakerId, spans, ...row } of rows)
          found.push({ ...row, speakerId: speakerId!, spans: JSON.parse(spans) as Span[] });
      }
      return found;
    },

    async findStoryReports(storyIds) {
      const found: StoryReport[] = [];
      for (const batch of inBatches(storyIds))
        found.push(
          ...(await db
            .selectFrom('articleStories')
            .innerJoin('articles', 'articles.id', 'articleStories.articleId')
            .select(['articles.id', 'storyId', 'outlet', 'readAt', 'articles.realm'])
            .where('storyId', 'in', batch)
            .execute()),
        );
      return found;
    },
  };

  /** The realms in which the pages of these articles had been read before. */
  async function findCopied(articleIds: string[]): Promise<Map<string, string[]>> {
    const rows = await db
      .selectFrom('articles')
      .innerJoin('articles as other', 'other.pageKey', 'articles.pageKey')
      .select(['articles.id', 'other.realm'])
      .where('articles.id', 'in', articleIds)
      .whereRef('other.seq', '<', 'articles.seq')
      .execute();
    return new Map(
      Array.from(
        Map.groupBy(rows, ({ id }) => id),
        ([id, own]) => [id, own.map(({ realm }) => realm)],
      ),
    );
  }

  async function firstReads(feedIds: string[]): Promise<Map<string, string>> {
    if (feedIds.length === 0) return new Map();
    const rows = await db
      .selectFrom('articles')
      .select((eb) => ['feedId', eb.fn.min('readAt').as('first')])
      .where('feedId', 'in', feedIds)
      .groupBy('feedId')
      .execute();
    return new Map(rows.map(({ feedId, first }) => [feedId, first]));
  }
}
