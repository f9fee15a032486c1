import { type RawBuilder, sql } from 'kysely';
import type { Engine } from '../database/tables.ts';

/**
 * The column of a text, kept from choosing an index of its own: what is found by the full-text index
 * or by its articles should not be looked for among all that a speaker has said as well.
 */
export const unindexed = (engine: Engine, column: RawBuilder<unknown>): RawBuilder<string> =>
  engine === 'sqlite' ? sql`+${column}` : sql`coalesce(${column}, '')`;
