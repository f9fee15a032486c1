import { type Expression, type SqlBool, sql } from 'kysely';
import { readAlternatives } from '../../text/alternatives.ts';

// Letters with their marks, and decimal digits
const TERM = /[\p{L}\p{M}\p{Nd}]+/gu;
const MAX_TERM_CHARS = 64;
/** Postgres refuses a text whose terms come to more than a megabyte. */
const MAX_TERMS_BYTES = 800_000;
/** What Postgres adds to each term, rounded up. */
const OVERHEAD_BYTES = 8;

/** The marks and terms of a text, each term once, as they are indexed. */
export function toTerms(marks: string[], text: string): string {
  const terms = [...marks];
  let bytes = 0;
  for (const term of readTerms([text])) {
    bytes += Buffer.byteLength(term) + OVERHEAD_BYTES;
    if (bytes > MAX_TERMS_BYTES) break;
    terms.push(term);
  }
  return terms.join(' ');
}

/**
 * What the index is asked for: rows that have all the terms, and one mark of each list. A term may be
 * alternatives, of which any will do (`topicTerms`). Strangers
 * type the terms, so only letters and digits reach the database's query language.
 */
export type IndexQuery = { terms: string[]; marks: string[][] };

/** The query in SQLite's language; no row fits where a list of marks is empty. */
export function toFts5({ terms, marks }: IndexQuery): string {
  const quoted = (term: string) => `"${term}"`;
  const anyOf = (own: string[]) => `(${own.map(quoted).join(' OR ')})`;
  const { all, any } = readQuery(terms);
  const either = any.map(
    (sets) => `(${sets.map((own) => own.map(quoted).join(' AND ')).join(') OR (')})`,
  );
  return [...all.map(quoted), ...either.map((one) => `(${one})`), ...marks.map(anyOf)].join(
    ' AND ',
  );
}

/** The same as a condition on the table, for Postgres; undefined where nothing is asked for. */
export function hasTerms(
  noun: 'article' | 'quote',
  { terms, marks }: IndexQuery,
): Expression<SqlBool> | undefined {
  const { all, any } = readQuery(terms);
  const either = any.map((sets) => sets.map((own) => `(${own.join(' & ')})`).join(' | '));
  const parts = [
    all.length > 0 ? sql`plainto_tsquery('simple', ${all.join(' ')})` : [],
    either.map((one) => sql`to_tsquery('simple', ${one})`),
    marks.map((own) => sql`to_tsquery('simple', ${own.join(' | ')})`),
  ].flat();
  if (parts.length === 0) return undefined;
  return sql`${sql.table(`${noun}s`)}.term_vector @@ (${sql.join(parts, sql` && `)})`;
}

/** Terms that a text must have, and sets of which it must have one. */
export function readQuery(terms: string[]): { all: string[]; any: string[][][] } {
  const read = terms.map((term) =>
    readAlternatives(term)
      .map((one) => [...readTerms([one])])
      .filter((set) => set.length > 0),
  );
  return {
    all: [...new Set(read.filter(({ length }) => length === 1).flat(2))],
    any: read.filter(({ length }) => length > 1),
  };
}

/** The words of texts that the index knows, each once. */
export function readTerms(texts: string[]): Set<string> {
  const terms = texts.flatMap((text) => text.toLowerCase().match(TERM) ?? []);
  return new Set(terms.map((term) => term.slice(0, MAX_TERM_CHARS).toWellFormed()));
}
