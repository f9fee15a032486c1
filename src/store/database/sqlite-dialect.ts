import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { toBindable } from './to-bindable.ts';

const MAX_STATEMENTS = 200;
const BUSY_TIMEOUT_MS = 5000;

/** Kysely's SQLite over `node:sqlite`. Makes the file's directory. `file` may be `:memory:`. */
export function sqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({ database: async () => openDatabase(file) });
}

function openDatabase(file: string): SqliteDatabase {
  // A full path, because SQLite reads a bare `file:…` as an address with options.
  const path = file === ':memory:' ? file : resolve(file);
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, {
    timeout: BUSY_TIMEOUT_MS,
    enableForeignKeyConstraints: true,
  });
  try {
    // FULL, because after a power cut it must still be known that a briefing was sent.
    database.exec('pragma journal_mode = wal; pragma synchronous = full');
  } catch (error) {
    database.close();
    throw error;
  }
  return withStatementCache(database);
}

function withStatementCache(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      // A deferred transaction that reads, then writes fails if another process wrote in between.
      const statement = toStatement(database.prepare(sql === 'begin' ? 'begin immediate' : sql));
      if (kept.size >= MAX_STATEMENTS) kept.delete(kept.keys().next().value!);
      kept.set(sql, statement);
      return statement;
    },
  };
}

/** `{}` comes first because node:sqlite takes an object there as named parameters. */
function toStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all({}, ...parameters.map(toBindable)),
    run: (parameters) => statement.run({}, ...parameters.map(toBindable)),
    iterate: (parameters) => statement.iterate({}, ...parameters.map(toBindable)),
  };
}
