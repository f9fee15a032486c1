import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { contains } from '../database/contains.ts';
import type { Engine, Tables } from '../database/tables.ts';
import { hasTerms, type IndexQuery, readQuery, toFts5 } from './has-terms.ts';

/**
 * How to walk a table from its newest row on, so that a page costs the same however much is kept.
 * SQLite's full-text index is sorted by date, and holds marks for all that is often asked for; on
 * Postgres the planner chooses between its indexes.
 */
export type Newest = {
  /** What to select from, under the table's own name. */
  from: RawBuilder<unknown>;
  where: Expression<SqlBool>[];
  orderBy: RawBuilder<unknown>[];
};

/**
 * ISO 8601 instants, to a second: between them the index is walked. Whoever asks has conditions on
 * the dates themselves.
 */
type Dates = { since?: string | undefined; before?: string | undefined };

/** Where the article stands after which a page begins; `newest` is a whole number as text. */
export type ArticlePosition = { published: string; seq: number; newest: string };

/** The same of a quote. */
export type QuotePosition = ArticlePosition & { articleSeq: number; position: number };

type Position = ArticlePosition | QuotePosition;

/** As the column `newest` is computed: seconds, then the order of arrival. */
const STEPS_A_SECOND = 2n ** 21n;

const ORDER = {
  articles: [sql`articles.published desc`, sql`articles.seq`],
  // Words that have vanished may stand where others stand now: `seq` tells them apart.
  quotes: [
    sql`quotes.published desc`,
    sql`quotes.article_seq`,
    sql`quotes.position`,
    sql`quotes.seq`,
  ],
};

/**
 * The newest rows of a table that have these terms and marks. Where many do (`isCommon`), Postgres
 * walks by date and looks at each; it cannot know that of two words together.
 */
export function newest(
  engine: Engine,
  table: 'articles' | 'quotes',
  query: IndexQuery,
  { since, before }: Dates,
  { after, isCommon = false }: { after?: Position | undefined; isCommon?: boolean } = {},
): Newest {
  const noun = table === 'articles' ? 'article' : 'quote';
  if (query.marks.some((own) => own.length === 0))
    return { from: sql.table(table), where: [sql`1 = 0`], orderBy: ORDER[table] };
  if (engine === 'postgres')
    return {
      from: sql.table(table),
      where: [
        isCommon ? hidden(hasTerms(noun, query)) : (hasTerms(noun, query) ?? []),
        after ? comesAfter(after) : [],
      ].flat(),
      orderBy: ORDER[table],
    };
  const index = sql.table(`${noun}_terms`);
  return {
    // “Cross” keeps SQLite from walking the table and looking each row up in the index.
    from: sql`${index} cross join ${sql.table(table)}`,
    where: [
      sql<SqlBool>`${index} match ${toFts5(query)}`,
      sql<SqlBool>`${index}.rowid = ${sql.table(table)}.newest`,
      since === undefined ? [] : sql<SqlBool>`${index}.rowid >= ${stepOf(since)}`,
      before === undefined ? [] : sql<SqlBool>`${index}.rowid < ${stepOf(before) + STEPS_A_SECOND}`,
      after ? sql<SqlBool>`${index}.rowid < ${BigInt(after.newest)}` : [],
    ].flat(),
    orderBy: [sql`${index}.rowid desc`],
  };
}

/** The quotes with these terms where a condition on their articles leaves few. */
export function inArticles(
  engine: Engine,
  { terms = [], without = [] }: { terms?: string[]; without?: string[] },
  after?: QuotePosition,
): Newest {
  return {
    from: sql.table('quotes'),
    where: [hasWords(engine, 'quotes', { terms, without }), after ? comesAfter(after) : []].flat(),
    orderBy: ORDER.quotes,
  };
}

/** What is asked of the words of quotes under this name, read from the rows and not the index. */
export function hasWords(
  engine: Engine,
  table: string,
  { terms = [], without = [] }: { terms?: string[]; without?: string[] },
): Expression<SqlBool>[] {
  const eb = expressionBuilder<Tables, 'quotes'>();
  const spaced = sql<string>`' ' || ${sql.table(table)}.terms || ' '`;
  const has = (term: string) => contains(engine, spaced, ` ${term} `);
  const hasAll = (own: string[]) => {
    const { all, any } = readQuery(own);
    const either = any.map((sets) => eb.or(sets.map((set) => eb.and(set.map(has)))));
    return eb.and([...all.map(has), ...either]);
  };
  return [
    terms.length > 0 ? hasAll(terms) : [],
    without.length > 0 ? eb.not(hasAll(without)) : [],
  ].flat();
}

const comesAfter = (after: Position): Expression<SqlBool> =>
  'position' in after ? quoteComesAfter(after) : articleComesAfter(after);

const quoteComesAfter = ({ published, articleSeq, position, seq }: QuotePosition) =>
  sql<SqlBool>`(quotes.published < ${published} or (quotes.published = ${published} and
    (quotes.article_seq, quotes.position, quotes.seq) > (${articleSeq}, ${position}, ${seq})))`;

const articleComesAfter = ({ published, seq }: ArticlePosition) =>
  sql<SqlBool>`(articles.published < ${published}
    or (articles.published = ${published} and articles.seq > ${seq}))`;

/** The condition, kept from choosing the full-text index. */
const hidden = (condition: Expression<SqlBool> | undefined): Expression<SqlBool>[] =>
  condition ? [sql<SqlBool>`coalesce(${condition}, false)`] : [];

/** The first step of an instant's second. */
const stepOf = (instant: string): bigint =>
  BigInt(Math.floor(Date.parse(instant) / 1000)) * STEPS_A_SECOND;
