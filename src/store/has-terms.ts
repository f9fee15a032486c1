import { type Expression, type SqlBool, sql } from 'kysely';
import type { Engine } from './database/tables.ts';

// Letters with their marks, and decimal digits
const TERM = /[\p{L}\p{M}\p{Nd}]+/gu;
const LONGEST_TERM = 64;
/** Postgres refuses a text whose terms come to more than a megabyte. */
const MOST_BYTES = 800_000;

/** The terms of a text, each once, as the index gets them. */
export function toTerms(text: string): string {
  const terms: string[] = [];
  let bytes = 0;
  for (const term of readTerms([text])) {
    bytes += Buffer.byteLength(term) + 8;
    if (bytes > MOST_BYTES) break;
    terms.push(term);
  }
  return terms.join(' ');
}

/**
 * The condition that a row of `articles` or `quotes` has all these terms; undefined where none is left.
 * Terms are typed by strangers: only letters and digits get as far as the database's query language.
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
  return new Set(terms.map((term) => term.slice(0, LONGEST_TERM).toWellFormed()));
}
