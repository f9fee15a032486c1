import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import { contains } from './database/contains.ts';
import type { Engine, Tables } from './database/tables.ts';

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

/** Conditions that article and quote searches share: when it was published, and by whom. */
export function isFrom(
  engine: Engine,
  { since, before, outlet }: { since?: string; before?: string; outlet?: string },
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
