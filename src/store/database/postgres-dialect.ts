import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { toBindable } from './to-bindable.ts';
import { toStoreError } from './to-store-error.ts';

export type PostgresOptions = {
  /** Called when the server cuts a connection; queries open another. */
  onError(error: Error): void;
  /** For how long one statement may run; 0 sets no limit. */
  statementMs?: number;
  /** For how long a statement waits for what another transaction has locked. */
  lockMs?: number;
};

const STATEMENT_MS = 20_000;
const LOCK_MS = 10_000;
/** A transaction of ours never waits for anything but the database. */
const IDLE_MS = 60_000;

/** Kysely's Postgres. Throws a `StoreError` for what is a trouble of the server. */
export function postgresDialect(
  url: string,
  { onError, statementMs = STATEMENT_MS, lockMs = LOCK_MS }: PostgresOptions,
): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // An 'error' event without a listener ends the process. The pool repeats those of idle clients.
  pool.on('connect', (client) => {
    client.on('error', onError);
    client
      .query(
        // Every question is short: compiling it takes longer than answering. And no disk turns any
        // more.
        `set jit = off; set random_page_cost = 1.1;
        set statement_timeout = ${statementMs}; set lock_timeout = ${lockMs};
        set idle_in_transaction_session_timeout = ${IDLE_MS}`,
      )
      .catch(onError);
  });
  pool.on('error', () => {});
  return new PostgresDialect({ pool: withBinding(pool) });
}

function withBinding(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect().catch(fail);
      const query = (sql: string, parameters: readonly unknown[]) =>
        client.query(sql, parameters.map(toBindable)).catch(fail);
      return {
        query: query as unknown as PostgresPoolClient['query'],
        release: (destroy?: boolean) => client.release(destroy),
      };
    },
  };
}

function fail(error: unknown): never {
  throw toStoreError(error);
}
