import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { fold } from '../text/fold.ts';
import { contains } from './database/contains.ts';
import type { Engine } from './database/tables.ts';
import { hasWords } from './newest.ts';
import { standsFirst } from './quote-copies.ts';
import { type PreparedSearch, shownAs } from './quote-search.ts';

/** What a search asks of the columns of quotes and their articles, however they are found. */
export function quoteConditions(engine: Engine, prepared: PreparedSearch): Expression<SqlBool>[] {
  const { search, voices } = prepared;
  const { speakerIds, vanished = false, copies = false } = search;
  return [
    fits(engine, prepared, { quote: 'quotes', article: 'articles' }),
    speakerIds ? voices.isOneOf(speakerIds) : [],
    vanished ? [] : sql<SqlBool>`quotes.vanished_at is null`,
    copies
      ? []
      : standsFirst([
          ...fits(engine, prepared, { quote: 'earlier', article: 'earlier_article' }),
          ...hasWords(engine, 'earlier', wordsOf(search)),
        ]),
  ].flat();
}

/** Words are left out only in known articles. */
const wordsOf = ({ terms = [], without = [], articleIds }: PreparedSearch['search']) => ({
  terms,
  without: articleIds ? without : [],
});

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
