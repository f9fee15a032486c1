import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { fold } from '../text/fold.ts';
import { contains } from './database/contains.ts';
import type { Engine, Tables } from './database/tables.ts';
import { markOf } from './mark-of.ts';
import { standsFirst } from './quote-copies.ts';
import { type PreparedSearch, type QuoteSearch, shownAs } from './quote-search.ts';
import type { Voices } from './speakers/voices.ts';

/** What a search asks of the columns of quotes and their articles, however they are found. */
export function quoteConditions(engine: Engine, prepared: PreparedSearch): Expression<SqlBool>[] {
  const { search, voices } = prepared;
  const { speakerIds, called, vanished = false, copies = false } = search;
  return [
    fits(engine, prepared, { quote: 'quotes', article: 'articles' }),
    speakerIds || called ? isSaidBy(engine, voices, search) : [],
    vanished ? [] : sql<SqlBool>`quotes.vanished_at is null`,
    copies
      ? []
      : standsFirst(fits(engine, prepared, { quote: 'earlier', article: 'earlier_article' })),
  ].flat();
}

/** One of the speakers, or somebody called so who is no named person. */
function isSaidBy(
  engine: Engine,
  voices: Voices,
  { speakerIds, called = [] }: QuoteSearch,
): Expression<SqlBool> {
  const eb = expressionBuilder<Tables, 'quotes'>();
  const spaced = sql<string>`' ' || quotes.terms || ' '`;
  const isCalled = called.map((word) => contains(engine, spaced, ` ${markOf('called', word)} `));
  return eb.or(
    [
      speakerIds ? voices.isOneOf(speakerIds) : [],
      called.length > 0 ? eb.and(isCalled) : [],
    ].flat(),
  );
}

/** What is asked of a quote, and as well of the same words in another article. */
function fits(
  engine: Engine,
  { search, shelves }: PreparedSearch,
  tables: { quote: string; article: string },
): Expression<SqlBool>[] {
  const { articleIds, kinds, since, before, outlet } = search;
  const shown = shownAs(search);
  const column = (table: 'quote' | 'article', name: string) =>
    sql<string>`${sql.table(tables[table])}.${sql.ref(name)}`;
  const isIn = (own: RawBuilder<string>, values: string[]) =>
    values.length > 0 ? sql<SqlBool>`${own} in (${sql.join(values)})` : sql<SqlBool>`1 = 0`;
  return [
    isIn(column('article', 'shelf'), shelves),
    articleIds ? isIn(column('quote', 'articleId'), articleIds) : [],
    kinds ? isIn(column('quote', 'kind'), kinds) : [],
    shown === undefined ? [] : sql<SqlBool>`${column('quote', 'shown')} = ${sql.lit(shown)}`,
    since === undefined ? [] : sql<SqlBool>`${column('quote', 'published')} >= ${since}`,
    before === undefined ? [] : sql<SqlBool>`${column('quote', 'published')} < ${before}`,
    outlet === undefined ? [] : contains(engine, column('article', 'outletFolded'), fold(outlet)),
  ].flat();
}
