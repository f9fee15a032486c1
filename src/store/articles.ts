import { type Expression, type SqlBool, sql } from 'kysely';
import type { Article } from '../model.ts';
import { inBatches } from './database/in-batches.ts';
import type { Db, Engine, Tables } from './database/tables.ts';
import { hasTerms } from './has-terms.ts';
import { isFrom } from './is-from.ts';
import type { Scope } from './scope.ts';

/** The articles that a place may read. */
export type Articles = {
  /** Also finds an earlier version of an article, by the id that a vanished quote carries. */
  findArticle(placeId: string, id: string): Promise<Article | undefined>;
  /** The newest first. */
  findArticles(search: ArticleSearch): Promise<Article[]>;
  /** Deletes the sample's articles, so that they can be read again with today's dates. */
  forgetSample(): Promise<void>;
};

type ArticleSearch = {
  placeId: string;
  terms?: string[];
  since?: string;
  /** Exclusive. */
  before?: string;
  /** Part of the outlet's name, whatever its case and accents. */
  outlet?: string;
  limit: number;
};

const COLUMNS = [
  'articles.id',
  'articles.feedId',
  'articles.url',
  'articles.title',
  'articles.outlet',
  'articles.byline',
  'articles.published',
  'articles.readAt',
  'articles.text',
  'articles.sample',
  'articles.fileName',
] as const;

export function articles(db: Db, engine: Engine, scope: Scope): Articles {
  return {
    async findArticle(placeId, id) {
      const [current = ''] = id.split('.');
      const row = await db
        .selectFrom('articles')
        .select(COLUMNS)
        .where('id', '=', current)
        .where(await scope.seesArticle(placeId))
        .executeTakeFirst();
      if (!row || current === id) return row && toArticle(row);
      const articles = new Map([[current, toArticle(row)]]);
      return (await readVersions(db, [{ revisionId: id }], articles)).get(id);
    },

    async findArticles({ placeId, terms, limit, ...search }) {
      const seen = await scope.seesArticle(placeId);
      const conditions = [hasTerms(engine, 'article', terms) ?? [], isFrom(engine, search)].flat();
      const rows = await db
        .selectFrom('articles')
        .select(COLUMNS)
        .where((eb) => eb.and([seen, ...conditions, eb.not(hasLaterCopy(scope, placeId))]))
        .orderBy('published', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toArticle);
    },

    async forgetSample() {
      await db.deleteFrom('articles').where('sample', '=', 1).execute();
    },
  };
}

/** Earlier versions of articles, by the ids of the revisions, which become the articles' own. */
export async function readVersions(
  db: Db,
  rows: { revisionId: string | null }[],
  articles: Map<string, Article>,
): Promise<Map<string, Article>> {
  const found = new Map<string, Article>();
  const ids = [...new Set(rows.flatMap(({ revisionId }) => revisionId ?? []))];
  for (const batch of inBatches(ids)) {
    const versions = await db
      .selectFrom('revisions')
      .selectAll()
      .where('id', 'in', batch)
      .execute();
    for (const { id, articleId, title, text, readAt } of versions) {
      const article = articles.get(articleId);
      if (article) found.set(id, { ...article, id, title, text, readAt });
    }
  }
  return found;
}

/** Articles by their ids. Not limited to a place: for quotes whose place was checked already. */
export async function readArticles(db: Db, ids: string[]): Promise<Map<string, Article>> {
  const found = new Map<string, Article>();
  for (const batch of inBatches(ids)) {
    const rows = await db.selectFrom('articles').select(COLUMNS).where('id', 'in', batch).execute();
    for (const row of rows) found.set(row.id, toArticle(row));
  }
  return found;
}

/** The condition that another of the place's feeds brought the same page later. */
function hasLaterCopy(scope: Scope, placeId: string): Expression<SqlBool> {
  const feed = scope.seenFeeds(placeId).where('feeds.id', '=', sql.ref<string>('later.feed_id'));
  return sql<SqlBool>`exists (
    select 1 from articles later
    where later.page_key = articles.page_key and later.seq > articles.seq and exists ${feed}
  )`;
}

function toArticle({ fileName, ...row }: Pick<Tables['articles'], keyof Article>): Article {
  return { ...row, sample: row.sample === 1, ...(fileName === null ? {} : { fileName }) };
}
