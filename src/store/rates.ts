import pg from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
} from 'rate-limiter-flexible';

/** What is counted by the minute, and what ends it. */
export type Rates = {
  open(name: string, points: number): RateLimiterAbstract;
  close(): Promise<void>;
};

const MINUTE_S = 60;
const TABLE = 'rate_limits';
/** A question does not wait longer to be counted. */
const MAX_WAIT_MS = 500;
const CONNECTIONS = 2;

/**
 * Counts in memory with SQLite, which has one process, and in Postgres otherwise, so that replicas
 * count together. While Postgres is away or slow, each process counts for itself: nobody goes
 * unanswered because of a count. `onTrouble` is told if the table cannot be made.
 */
export function openRates(databaseUrl: string, onTrouble: (error: Error) => void): Rates {
  if (databaseUrl.startsWith('sqlite:'))
    return { open: (name, points) => inMemory(name, points), close: async () => {} };
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: MAX_WAIT_MS,
    query_timeout: MAX_WAIT_MS,
    allowExitOnIdle: true,
  });
  // An 'error' event without a listener ends the process; the next question connects again.
  pool.on('error', () => {});
  return {
    open: (name, points) => inPostgres(pool, name, points, onTrouble),
    close: () => pool.end(),
  };
}

const inMemory = (name: string, points: number): RateLimiterMemory =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: MINUTE_S });

const inPostgres = (
  pool: pg.Pool,
  name: string,
  points: number,
  onTrouble: (error: Error) => void,
): RateLimiterPostgres =>
  new RateLimiterPostgres(
    {
      storeClient: pool,
      storeType: 'pool',
      tableName: TABLE,
      keyPrefix: name,
      points,
      duration: MINUTE_S,
      // Who has asked too much is refused without asking the database again.
      inMemoryBlockOnConsumed: points + 1,
      insuranceLimiter: inMemory(name, points),
    },
    (error) => error && onTrouble(error),
  );
