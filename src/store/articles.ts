import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Article } from '../model.ts';
import { fold } from '../text/fold.ts';
import { contains } from './database/contains.ts';
import { inBatches } from './database/in-batches.ts';
import type { Db, Engine, Tables } from './database/tables.ts';
import { forgetRealm } from './forget-realm.ts';
import { markOf } from './index/mark-of.ts';
import { type ArticlePosition, newest } from './index/newest.ts';
import { findOutletMarks } from './outlets.ts';
import { SAMPLE_REALM } from './realm.ts';
import { isInRealm, realmMarks, type Scope } from './scope.ts';
import { readVoices, type Voices } from './speakers/voices.ts';

/** The articles that a place may read. */
export type Articles = {
  /** Also finds an earlier version of an article, by the id that a vanished quote carries. */
  findArticle(placeId: string, id: string): Promise<Article | undefined>;
  /** The newest first. */
  findArticles(search: ArticleSearch): Promise<Article[]>;
  /** When the oldest came out. */
  findOldest(placeId: string): Promise<string | undefined>;
  /** The newest first, of these stories. */
  findArticlesInStories(search: StorySearch): Promise<Article[]>;
  /** Deletes the sample's articles, so that they can be read again with today's dates. */
  forgetSample(): Promise<void>;
};

type ArticleSearch = {
  placeId: string;
  terms?: string[];
  /** Only those in which one of them speaks. */
  speakerIds?: string[];
  since?: string;
  /** Exclusive. */
  before?: string;
  /** Part of the outlet's name, whatever its case and accents. */
  outlet?: string;
  /** Only those that come after the article that stands or stood there. */
  after?: ArticlePosition;
  limit: number;
};

type Limits = { [Limit in 'outlet' | 'since' | 'before']: string | undefined };

type StorySearch = Pick<ArticleSearch, 'placeId' | 'since' | 'before' | 'outlet' | 'limit'> & {
  storyIds: string[];
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
  'articles.dating',
  'articles.dateTold',
  'articles.teaser',
  'articles.language',
] as const;

export function articles(db: Db, engine: Engine, scope: Scope): Articles {
  return {
    async findArticle(placeId, id) {
      const [current = ''] = id.split('.');
      const row = await withLooks(db)
        .where('articles.id', '=', current)
        .where(await scope.seesArticle(placeId))
        .executeTakeFirst();
      if (!row || current === id) return row && toArticle(row);
      const articles = new Map([[current, toArticle(row)]]);
      return (await readVersions(db, [{ revisionId: id }], articles)).get(id);
    },

    async findOldest(placeId) {
      const row = await db
        .selectFrom('articles')
        .select('published')
        .where(await scope.seesArticle(placeId))
        .orderBy(engine === 'sqlite' ? sql`articles.newest` : sql`articles.published`)
        .limit(1)
        .executeTakeFirst();
      return row?.published;
    },

    async findArticles({ placeId, terms = [], speakerIds, outlet, since, before, after, limit }) {
      const realms = await scope.realmsOf(placeId);
      const outlets = await findOutletMarks(db, engine, realms, outlet);
      const voices = speakerIds && (await readVoices(db, placeId));
      const speakers =
        speakerIds && voices?.speakersOf(speakerIds).map((id) => markOf('speaker', id));
      const marks = [
        ...realmMarks(engine, realms),
        ...[outlets, speakers].filter((own) => own !== undefined),
      ];
      const { from, where, orderBy } = newest(
        engine,
        'articles',
        { terms, marks },
        { since, before },
        { after },
      );
      const query = db
        .selectFrom(from.as('articles') as unknown as 'articles')
        .select(COLUMNS)
        .where((eb) =>
          eb.and(
            [
              isInRealm(realms),
              ...where,
              eb.not(hasBetterCopy(realms)),
              // The marks do not tell the names of a speaker apart.
              speakerIds && voices?.hasSplits ? hasVoice(db, voices, speakerIds) : [],
              limitsOf(engine, { outlet, since, before }),
            ].flat(),
          ),
        );
      const rows = await orderBy
        .reduce((ordered, by) => ordered.orderBy(by), query)
        .limit(limit)
        .execute();
      return rows.map(toArticle);
    },

    async findArticlesInStories({ placeId, storyIds, outlet, since, before, limit }) {
      if (storyIds.length === 0) return [];
      const realms = await scope.realmsOf(placeId);
      const rows = await db
        .selectFrom('articles')
        .select(COLUMNS)
        .where('articles.id', 'in', (eb) =>
          eb.selectFrom('articleStories').select('articleId').where('storyId', 'in', storyIds),
        )
        .where((eb) =>
          eb.and([
            isInRealm(realms),
            eb.not(hasBetterCopy(realms)),
            ...limitsOf(engine, { outlet, since, before }),
          ]),
        )
        .orderBy('articles.published', 'desc')
        .orderBy('articles.seq')
        .limit(limit)
        .execute();
      return rows.map(toArticle);
    },

    async forgetSample() {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('articles').where('sample', '=', 1).execute();
        await forgetRealm(trx, SAMPLE_REALM);
      });
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
export const readArticles = (db: Db, ids: string[]): Promise<Map<string, Article>> =>
  readById(ids, (batch) => withLooks(db).where('articles.id', 'in', batch).execute());

/** The same without what the looks at their pages have found. */
export const readPlainArticles = (db: Db, ids: string[]): Promise<Map<string, Article>> =>
  readById(ids, (batch) =>
    db.selectFrom('articles').select(COLUMNS).where('articles.id', 'in', batch).execute(),
  );

async function readById(
  ids: string[],
  read: (batch: string[]) => Promise<Parameters<typeof toArticle>[0][]>,
): Promise<Map<string, Article>> {
  const found = new Map<string, Article>();
  for (const batch of inBatches(ids))
    for (const row of await read(batch)) found.set(row.id, toArticle(row));
  return found;
}

/** Articles, and what the looks at their pages have found. */
const withLooks = (db: Db) =>
  db
    .selectFrom('articles')
    .leftJoin('pageLooks', 'pageLooks.articleId', 'articles.id')
    .select(COLUMNS)
    .select(['pageLooks.state', 'pageLooks.checkedAt', 'pageLooks.missingSince'])
    .select('pageLooks.lookedAt');

/** The conditions on an article's date and outlet; what came as backlog is not news since then. */
export function limitsOf(engine: Engine, { outlet, since, before }: Limits): Expression<SqlBool>[] {
  const eb = expressionBuilder<Tables, 'articles'>();
  return [
    since === undefined
      ? []
      : [eb('articles.published', '>=', since), eb('articles.backlog', '=', 0)],
    before === undefined ? [] : eb('articles.published', '<', before),
    outlet === undefined ? [] : contains(engine, eb.ref('articles.outletFolded'), fold(outlet)),
  ].flat();
}

/**
 * The condition that another of the place's feeds brought the same page, too: whole where this is a
 * teaser, or later.
 */
export function hasBetterCopy(realms: string[]): Expression<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from articles other
    where other.page_key = articles.page_key and other.seq <> articles.seq
      and other.realm in (${sql.join(realms)})
      and case
        when (other.teaser is null) <> (articles.teaser is null) then other.teaser is null
        else other.seq > articles.seq
      end
  )`;
}

/** The condition that one of these voices speaks in an article. */
const hasVoice = (db: Db, voices: Voices, speakerIds: string[]): Expression<SqlBool> =>
  expressionBuilder<Tables, 'articles'>().exists(
    db
      .selectFrom('quotes')
      .select('quotes.id')
      .whereRef('quotes.articleId', '=', sql.ref('articles.id'))
      .where('quotes.vanishedAt', 'is', null)
      .where(voices.isOneOf(speakerIds, sql.ref('quotes.speakerId'))),
  );

type ArticleRow = Pick<Tables['articles'], keyof Article & keyof Tables['articles']> &
  Partial<Looked>;
type Looked = Pick<Tables['pageLooks'], 'state' | 'checkedAt' | 'missingSince' | 'lookedAt'>;

function toArticle(row: ArticleRow): Article {
  const { sample, dating, dateTold, fileName, language, teaser, ...rest } = row;
  const { state, checkedAt, missingSince, lookedAt, ...told } = rest;
  const notSeen = toNotSeen(row);
  return {
    ...told,
    sample: sample === 1,
    ...(dating && { dating }),
    ...(dateTold && { dateTold }),
    ...(fileName !== null && { fileName }),
    ...(language && { language }),
    ...(teaser && { teaser }),
    ...(checkedAt && { checkedAt }),
    ...(state === 'gone' && missingSince && { pageGoneAt: missingSince }),
    ...(notSeen && { notSeen }),
  };
}

/** A page that was missing once is so for the looks that cannot tell, until it is seen again. */
function toNotSeen({
  state,
  missingSince = null,
  lookedAt = null,
}: Partial<Looked>): Article['notSeen'] | undefined {
  if (state === 'missing') return { as: 'missing', at: missingSince };
  if (state === 'gone') return { as: 'missing', at: lookedAt };
  return state === 'unreadable' ? { as: 'unreadable', at: lookedAt } : undefined;
}
