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
  /** After so long without an answer the connection counts as lost, whatever the network says. */
  silenceMs?: number;
};

const STATEMENT_MS = 20_000;
const LOCK_MS = 10_000;
/** The server ends a statement before; only a network that swallows everything takes longer. */
const SILENCE_MS = 25_000;
/** A transaction of ours never waits for anything but the database. */
const IDLE_MS = 60_000;

/** Kysely's Postgres. Throws a `StoreError` for what is a trouble of the server. */
export function postgresDialect(
  url: string,
  {
    onError,
    statementMs = STATEMENT_MS,
    lockMs = LOCK_MS,
    silenceMs = SILENCE_MS,
  }: PostgresOptions,
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
  return new PostgresDialect({ pool: withBinding(pool, silenceMs) });
}

function withBinding(pool: pg.Pool, silenceMs: number): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect().catch(fail);
      const ask = createAsk(client, silenceMs);
      return {
        query: ask.query as unknown as PostgresPoolClient['query'],
        release: (destroy?: boolean) => client.release(destroy || ask.isLost()),
      };
    },
  };
}

/**
 * Asks over one connection. After a silence it is lost, and nothing more is asked over it: what was
 * sent may still be answered, and would be taken for the answer to something else.
 */
function createAsk(client: pg.PoolClient, silenceMs: number) {
  let isPatient = false;
  let isLost = false;

  async function query(sql: string, parameters: readonly unknown[]): Promise<pg.QueryResult> {
    if (isLost) fail(new Error('Connection terminated: it was silent for too long'));
    if (LIFTS_LIMITS.test(sql)) isPatient = true;
    if (ENDS_TRANSACTION.test(sql)) isPatient = false;
    const asked = {
      text: sql,
      values: parameters.map(toBindable),
      ...(!isPatient && { query_timeout: silenceMs }),
    };
    return client.query(asked).catch((error) => {
      isLost ||= error instanceof Error && error.message === SILENCE;
      return fail(error);
    });
  }

  return { query, isLost: () => isLost };
}

// what `liftLimits` asks for
const LIFTS_LIMITS = /^select set_config\(name, '0', true\)/u;
const ENDS_TRANSACTION = /^(?:commit|rollback)$/u;
/** What pg says then. */
const SILENCE = 'Query read timeout';

function fail(error: unknown): never {
  throw toStoreError(error);
}
