import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { createGiveTurns } from './give-turns.ts';
import { openSqlite, type Sqlite } from './open-sqlite.ts';
import { toStoreError } from './to-store-error.ts';
import { type Patience, tryWhileBusy } from './try-while-busy.ts';

/**
 * One connection to a file, shared by whoever asks: a transaction has it for itself, and other
 * statements take turns. Who waits for a lock of another process leaves the connection to the
 * others meanwhile, so that what only reads is answered at once.
 */
export function createSqliteDriver(file: string, patience: Patience): Driver {
  let database: Sqlite;
  const turns = createTurns();
  const giveTurn = createGiveTurns();
  /** What ends the turn of each transaction that runs. */
  const endings = new Map<DatabaseConnection, () => void>();

  /** Throws a `StoreError` for what is a trouble of the database. */
  async function retry<Result>(attempt: () => Result | Promise<Result>): Promise<Result> {
    try {
      return await tryWhileBusy(attempt, patience);
    } catch (error) {
      throw toStoreError(error);
    }
  }

  async function inTurn<Result>(work: () => Result): Promise<Result> {
    const end = await turns.next();
    try {
      return work();
    } finally {
      end();
    }
  }

  async function endTransaction(connection: DatabaseConnection): Promise<void> {
    endings.get(connection)?.();
    endings.delete(connection);
  }

  return {
    async init() {
      database = await retry(() => openSqlite(file, patience));
    },

    async acquireConnection() {
      const connection: DatabaseConnection = {
        async executeQuery(query) {
          await giveTurn();
          return endings.has(connection)
            ? retry(() => execute(database, query))
            : retry(() => inTurn(() => execute(database, query)));
        },
        // biome-ignore lint/correctness/useYield: nothing is streamed from SQLite
        async *streamQuery() {
          throw new Error('SQLite gives all its rows at once');
        },
      };
      return connection;
    },

    async beginTransaction(connection) {
      await retry(async () => {
        const end = await turns.next();
        try {
          // A deferred one that reads, then writes fails if another process wrote in between.
          database.prepare('begin immediate').run([]);
          endings.set(connection, end);
        } catch (error) {
          end();
          throw error;
        }
      });
    },

    async commitTransaction(connection) {
      // Not ended where it fails: a roll-back follows.
      await retry(() => void database.prepare('commit').run([]));
      await endTransaction(connection);
    },

    async rollbackTransaction(connection) {
      try {
        // A full disk has rolled it back already; a second time would hide what went wrong.
        if (database.isInTransaction()) database.prepare('rollback').run([]);
      } finally {
        await endTransaction(connection);
      }
    },

    async releaseConnection() {},

    async destroy() {
      database?.close();
    },
  };
}

function execute<Row>(database: Sqlite, { sql, parameters }: CompiledQuery): QueryResult<Row> {
  const statement = database.prepare(sql);
  if (statement.reader) return { rows: statement.all(parameters) as Row[] };
  const { changes, lastInsertRowid } = statement.run(parameters);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

/** Gives turns in the order in which they are asked for; each lasts until it is ended. */
function createTurns(): { next(): Promise<() => void> } {
  let last: Promise<void> = Promise.resolve();
  return {
    async next() {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await before;
      return resolve;
    },
  };
}
