import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Engine, Tables } from './database/tables.ts';
import type { ArticleSearch } from './store.ts';

// Letters that carry no mark to take off
const LETTERS: Record<string, string> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};
const MARKS = /\p{M}/gu;

/** An outlet's name without case, accents and curly apostrophes; folding what is folded changes nothing. */
export function foldOutlet(outlet: string): string {
  return outlet
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[øđłħıßæœþð]/gu, (letter) => LETTERS[letter]!)
    .replace(/[‘’ʼ`´]/gu, "'");
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
