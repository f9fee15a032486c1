import { type RawBuilder, sql } from 'kysely';
import type { Engine } from '../database/tables.ts';

/**
 * The column, kept from choosing SQLite's index: quotes are found by the full-text index or by their
 * articles, and without statistics SQLite would rather read all that a speaker has said.
 */
export const unindexed = (engine: Engine, column: RawBuilder<unknown>): RawBuilder<string> =>
  engine === 'sqlite' ? sql`+${column}` : sql`${column}`;
