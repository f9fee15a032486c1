import { type RawBuilder, sql } from 'kysely';
import type { Engine } from './tables.ts';

/**
 * The database's own time, `plusMs` from now, as ISO 8601. Leases go by it, because the clocks of
 * two machines differ.
 */
export function databaseTime(engine: Engine, plusMs = 0): RawBuilder<string> {
  const seconds = plusMs / 1000;
  return engine === 'sqlite'
    ? sql`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ${`${seconds} seconds`})`
    : sql`to_char(clock_timestamp() at time zone 'UTC' + make_interval(secs => ${seconds}),
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
