import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import { fold } from '../../text/fold.ts';
import { contains } from '../database/contains.ts';
import type { Engine, Tables } from '../database/tables.ts';
import { markOf } from '../index/mark-of.ts';
import { hasWords } from '../index/newest.ts';
import { unindexed } from '../index/unindexed.ts';
import type { View } from '../speakers/voices.ts';
import { isDisputed } from './disputes.ts';
import { standsFirst } from './quote-copies.ts';
import { isByWords, type PreparedSearch, shownAs } from './quote-search.ts';

/** What a search asks of the columns of quotes and their articles, however they are found. */
export function quoteConditions(engine: Engine, prepared: PreparedSearch): Expression<SqlBool>[] {
  const { search } = prepared;
  const { speakerIds, called, vanished = false, copies = false } = search;
  return [
    fits(engine, prepared, 'quotes'),
    speakerIds || called ? isSaidBy(engine, prepared) : [],
    vanished ? [] : sql<SqlBool>`quotes.vanished_at is null`,
    copies
      ? []
      : standsFirst([
          ...fits(engine, prepared, 'earlier'),
          ...hasWords(engine, 'earlier', wordsOf(search)),
        ]),
  ].flat();
}

/** One of the speakers, or somebody called so who is no named person. */
function isSaidBy(engine: Engine, prepared: PreparedSearch): Expression<SqlBool> {
  const { voices, isCommon } = prepared;
  const { speakerIds, called = [] } = prepared.search;
  const column = sql.ref<string>('quotes.speakerId');
  const isByDate = engine === 'postgres' && (!isByWords(prepared) || isCommon);
  const eb = expressionBuilder<Tables, 'quotes'>();
  const spaced = sql<string>`' ' || quotes.terms || ' '`;
  const isCalled = called.map((word) => contains(engine, spaced, ` ${markOf('called', word)} `));
  return eb.or(
    [
      speakerIds ? voices.isOneOf(speakerIds, isByDate ? column : unindexed(engine, column)) : [],
      called.length > 0 ? eb.and(isCalled) : [],
    ].flat(),
  );
}

/** “-sport” is only looked for within given articles: the index finds words, not their absence. */
const wordsOf = ({ terms = [], without = [], articleIds }: PreparedSearch['search']) => ({
  terms,
  without: articleIds ? without : [],
});

/** What is asked of a quote, and as well of the same words in another article. */
function fits(
  engine: Engine,
  prepared: PreparedSearch,
  table: 'quotes' | 'earlier',
): Expression<SqlBool>[] {
  const { search, realms } = prepared;
  const { articleIds, kinds, certain, undated, since, before, outlet } = search;
  const shown = shownAs(search);
  const column = (name: string) => {
    const own = sql`${sql.table(table)}.${sql.ref(name)}`;
    return engine === 'sqlite' ? unindexed(engine, own) : own;
  };
  const isIn = (name: string, values: string[]) =>
    values.length > 0
      ? sql<SqlBool>`${column(name)} in (${sql.join(values)})`
      : sql<SqlBool>`1 = 0`;
  return [
    isIn('realm', realms),
    articleIds ? isInArticles(table, articleIds) : [],
    kinds ? isIn('kind', kinds) : [],
    shown === undefined ? [] : sql<SqlBool>`${column('shown')} = ${sql.lit(shown)}`,
    certain ? isCertain(engine, prepared, table) : [],
    undated ? isOfArticle(table, sql`own.dating = 'unknown'`) : [],
    since === undefined
      ? []
      : [
          sql<SqlBool>`${column('published')} >= ${since}`,
          // What nobody dates, and its feed had at the first visit, is of no time in particular.
          sql<SqlBool>`not ${isOfArticle(table, sql`own.backlog = 1`)}`,
        ],
    before === undefined ? [] : sql<SqlBool>`${column('published')} < ${before}`,
    outlet === undefined ? [] : isFromOutlet(engine, sql`${sql.table(table)}.article_id`, outlet),
  ].flat();
}

/** What an article leaves in no doubt is not certain once it is gone from there, taken back or disputed. */
const isCertain = (engine: Engine, view: View, table: string): Expression<SqlBool>[] => [
  sql<SqlBool>`${sql.table(table)}.certain = 1 and ${sql.table(table)}.withdrawn = 0
    and ${sql.table(table)}.vanished_at is null`,
  sql<SqlBool>`not ${isDisputed(engine, view, table)}`,
];

/** Whether a quote's article, under the name of `own`, is like that. */
const isOfArticle = (table: string, like: Expression<unknown>): Expression<SqlBool> =>
  sql`exists (
    select 1 from articles own where own.id = ${sql.table(table)}.article_id and ${like}
  )`;

const isInArticles = (table: string, ids: string[]): Expression<SqlBool> =>
  ids.length > 0 ? sql`${sql.table(table)}.article_id in (${sql.join(ids)})` : sql`1 = 0`;

/** Whether the outlet of an article is called so. */
const isFromOutlet = (
  engine: Engine,
  articleId: Expression<string>,
  outlet: string,
): Expression<SqlBool> => sql`exists (
  select 1 from articles printed where printed.id = ${articleId}
    and ${contains(engine, sql`printed.outlet_folded`, fold(outlet))}
)`;
