import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import { fold } from '../text/fold.ts';
import { contains } from './database/contains.ts';
import type { Engine, Tables } from './database/tables.ts';

/** Conditions that article and quote searches share: when it was published, and by whom. */
export function isFrom(
  engine: Engine,
  { since, before, outlet }: { since?: string; before?: string; outlet?: string },
): Expression<SqlBool>[] {
  const eb = expressionBuilder<Tables, 'articles'>();
  return [
    since === undefined ? [] : eb('articles.published', '>=', since),
    before === undefined ? [] : eb('articles.published', '<', before),
    outlet === undefined ? [] : contains(engine, sql.ref('articles.outletFolded'), fold(outlet)),
  ].flat();
}
