import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { toBindable } from './to-bindable.ts';

/** Kysely's Postgres. Calls `onError` when the server cuts a connection; queries open another. */
export function postgresDialect(url: string, onError: (error: Error) => void): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // An 'error' event without a listener ends the process. The pool repeats those of idle clients.
  pool.on('connect', (client) => {
    client.on('error', onError);
    // Every question is short: compiling it takes longer than answering. And no disk turns any more.
    client.query('set jit = off; set random_page_cost = 1.1').catch(onError);
  });
  pool.on('error', () => {});
  return new PostgresDialect({ pool: withBinding(pool) });
}

function withBinding(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const query = (sql: string, parameters: readonly unknown[]) =>
        client.query(sql, parameters.map(toBindable));
      return {
        query: query as unknown as PostgresPoolClient['query'],
        release: (destroy?: boolean) => client.release(destroy),
      };
    },
  };
}
