import { type Expression, type SqlBool, sql } from 'kysely';
import type { Engine } from './database/tables.ts';

// Letters with their marks, and decimal digits
const TERM = /[\p{L}\p{M}\p{Nd}]+/gu;
const MAX_TERM_CHARS = 64;
/** Postgres refuses a text whose terms come to more than a megabyte. */
const MAX_TERMS_BYTES = 800_000;
/** What Postgres adds to each term, rounded up. */
const OVERHEAD_BYTES = 8;

/** The terms of a text, each once, as they are indexed. */
export function toTerms(text: string): string {
  const terms: string[] = [];
  let bytes = 0;
  for (const term of readTerms([text])) {
    bytes += Buffer.byteLength(term) + OVERHEAD_BYTES;
    if (bytes > MAX_TERMS_BYTES) break;
    terms.push(term);
  }
  return terms.join(' ');
}

/**
 * The condition that a row of `articles` or `quotes` has all these terms; undefined where there are
 * none. Strangers type the terms, so only letters and digits reach the database's query language.
 */
export function hasTerms(
  engine: Engine,
  noun: 'article' | 'quote',
  terms: string[] = [],
): Expression<SqlBool> | undefined {
  const wanted = [...readTerms(terms)];
  if (wanted.length === 0) return undefined;
  const table = sql.table(`${noun}s`);
  if (engine === 'postgres')
    return sql`${table}.term_vector @@ plainto_tsquery('simple', ${wanted.join(' ')})`;
  const index = sql.table(`${noun}_terms`);
  const query = wanted.map((term) => `"${term}"`).join(' ');
  return sql`${table}.seq in (select rowid from ${index} where ${index} match ${query})`;
}

function readTerms(texts: string[]): Set<string> {
  const terms = texts.flatMap((text) => text.toLowerCase().match(TERM) ?? []);
  return new Set(terms.map((term) => term.slice(0, MAX_TERM_CHARS).toWellFormed()));
}
