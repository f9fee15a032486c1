import { type RawBuilder, sql } from 'kysely';
import type { Engine } from './tables.ts';

/**
 * These texts as a table `listed` with a column `value`. They are given as one, so that the statement
 * is the same however many there are, and is prepared once.
 */
export const listed = (engine: Engine, values: string[]): RawBuilder<unknown> =>
  engine === 'sqlite'
    ? sql`(select value from json_each(${JSON.stringify(values)})) as listed`
    : sql`json_array_elements_text(cast(${JSON.stringify(values)} as json)) as listed (value)`;
