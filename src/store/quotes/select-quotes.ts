import type { Db, Engine } from '../database/tables.ts';
import { markOf } from '../index/mark-of.ts';
import { inArticles, type Newest, newest, type QuotePosition } from '../index/newest.ts';
import { realmMarks } from '../scope.ts';
import { quoteConditions } from './quote-conditions.ts';
import { isByWords, type PreparedSearch, shownAs } from './quote-search.ts';

/** What a search finds, before anything of it is selected, and how the newest come first. */
export function selectQuotes(
  db: Db,
  engine: Engine,
  prepared: PreparedSearch,
  after?: QuotePosition,
) {
  const { from, where, orderBy } = walk(engine, prepared, after);
  const query = db
    .selectFrom(from.as('quotes') as unknown as 'quotes')
    .where((eb) => eb.and([...where, ...quoteConditions(engine, prepared)]));
  return { query, orderBy };
}

/**
 * The quotes of known articles are few; all others are walked from the newest on. SQLite's index
 * holds marks for all that is asked for. Postgres has columns, with statistics, and needs marks only
 * beside words and outlets.
 */
function walk(engine: Engine, prepared: PreparedSearch, after: QuotePosition | undefined): Newest {
  const { search, realms, voices, outlets, isCommon = false } = prepared;
  const { articleIds, terms = [], speakerIds, called, kinds, certain } = search;
  if (articleIds) return inArticles(engine, search, after);
  const shown = shownAs(search);
  const speakers = speakerIds && voices.speakersOf(speakerIds).map((id) => markOf('speaker', id));
  // One of the speakers, or all of the words
  const saidBy = called
    ? called.map((word) => [markOf('called', word), ...(speakers ?? [])])
    : speakers && [speakers];
  const marks =
    engine === 'sqlite'
      ? [
          ...realmMarks(engine, realms),
          ...(saidBy ?? []),
          outlets,
          kinds?.map((kind) => markOf('kind', kind)),
          shown === undefined ? undefined : [markOf('shown', String(shown))],
          certain ? [markOf('certain', '1')] : undefined,
        ]
      : [...(isByWords(prepared) && !isCommon ? (saidBy ?? []) : []), outlets];
  const asked = marks.filter((own) => own !== undefined);
  return newest(engine, 'quotes', { terms, marks: asked }, search, { after, isCommon });
}
