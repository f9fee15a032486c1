import { StoreError, type Trouble } from '../../store-error.ts';

// The low byte of SQLite’s codes says what happened, the rest says where.
const SQLITE_BUSY = 5;
const SQLITE_IOERR = 10;
const SQLITE_FULL = 13;

/** What Postgres calls its troubles: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const POSTGRES: Record<string, Trouble> = {
  '25P03': 'slow', // a transaction that did nothing for too long
  '25P04': 'slow', // a transaction that took too long
  '40001': 'busy', // two transactions that cannot both be right
  '40P01': 'busy', // a deadlock
  '53100': 'full',
  '53200': 'busy', // out of memory
  '53300': 'busy', // too many connections
  '55000': 'away', // a database that takes no connections
  '55P03': 'busy', // a lock that did not come free in time
  '57014': 'slow', // a statement that was ended for its time
  '57P01': 'away', // the server stops
  '57P02': 'away', // the server has crashed
  '57P03': 'away', // the server starts
  '57P05': 'away', // a session that did nothing for too long
  '58030': 'disk',
};

/** The server's class of lost connections, and the system's words for them. */
const LOST =
  /^08|^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/u;
// what pg says, without a code, of a connection that has gone
const LOST_WORDS =
  /^(?:Connection terminated|Query read timeout|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired)/u;

/** Makes a `StoreError` of what is a trouble of the database; all else stays as it is. */
export function toStoreError(error: unknown): unknown {
  const trouble = error instanceof Error ? troubleOf(error) : undefined;
  return trouble ? new StoreError(trouble, error) : error;
}

export const isBusy = (error: unknown): boolean =>
  error instanceof Error && (errcodeOf(error) ?? 0) % 256 === SQLITE_BUSY;

function troubleOf(error: Error): Trouble | undefined {
  if (error instanceof AggregateError) return troubleOfAll(error.errors);
  const errcode = errcodeOf(error);
  if (errcode !== undefined) return troubleOfSqlite(errcode % 256);
  const code = 'code' in error ? String(error.code) : '';
  if (LOST.test(code) || LOST_WORDS.test(error.message)) return 'away';
  return POSTGRES[code];
}

/** A host with several addresses fails with one error for each. */
const troubleOfAll = ([first]: unknown[]): Trouble | undefined =>
  first instanceof Error ? troubleOf(first) : undefined;

function troubleOfSqlite(code: number): Trouble | undefined {
  if (code === SQLITE_BUSY) return 'busy';
  if (code === SQLITE_FULL) return 'full';
  return code === SQLITE_IOERR ? 'disk' : undefined;
}

const errcodeOf = (error: Error): number | undefined =>
  'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
