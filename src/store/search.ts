import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import { fold } from '../text/fold.ts';
import type { Engine, Tables } from './database/schema.ts';
import type { ArticleSearch } from './store.ts';

/** What article and quote searches share: when it was published, and by whom. */
export function isFrom(
  engine: Engine,
  { since, before, outlet }: Pick<ArticleSearch, 'since' | 'before' | 'outlet'>,
): Expression<SqlBool>[] {
  const eb = expressionBuilder<Tables, 'articles'>();
  return [
    since === undefined ? [] : eb('articles.published', '>=', since),
    before === undefined ? [] : eb('articles.published', '<', before),
    outlet === undefined ? [] : contains(engine, sql.ref('articles.outletFolded'), fold(outlet)),
  ].flat();
}

/** Unlike `like`, it has no wildcards to escape and the same idea of case on both engines. */
export function contains(
  engine: Engine,
  text: Expression<string>,
  part: string,
): Expression<SqlBool> {
  return engine === 'sqlite' ? sql`instr(${text}, ${part}) > 0` : sql`strpos(${text}, ${part}) > 0`;
}
