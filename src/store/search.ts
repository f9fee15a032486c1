import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Engine, Tables } from './schema.ts';
import type { ArticleSearch } from './store.ts';

// Letters that stay whole when accents are taken off
const WHOLE: Record<string, string> = { æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ı: 'i' };
const MARKS = /\p{M}/gu;

/** An outlet's name without case and accents, as it is searched. */
export function foldOutlet(outlet: string): string {
  const bare = outlet.normalize('NFKD').replace(MARKS, '').toLowerCase();
  return bare.replace(/[æœøßłđı]/gu, (letter) => WHOLE[letter] as string);
}

/** What article and quote searches share: when it was published, and by whom. */
export function isFrom(
  engine: Engine,
  { since, before, outlet }: Pick<ArticleSearch, 'since' | 'before' | 'outlet'>,
): Expression<SqlBool>[] {
  const eb = expressionBuilder<Tables, 'articles'>();
  return [
    since === undefined ? [] : eb('articles.published', '>=', since),
    before === undefined ? [] : eb('articles.published', '<', before),
    outlet === undefined
      ? []
      : contains(engine, sql.ref('articles.outletFolded'), foldOutlet(outlet)),
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
