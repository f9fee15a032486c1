import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { toBindable } from './to-bindable.ts';
import { type Patience, tryWhileBusy } from './try-while-busy.ts';

/** A database whose statements are prepared once. */
export type Sqlite = {
  prepare(sql: string): Statement;
  /** False before `begin`, and again where SQLite has rolled back by itself, as on a full disk. */
  isInTransaction(): boolean;
  close(): void;
};

type Statement = {
  /** Whether it gives rows. */
  reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): {
    changes: number | bigint;
    lastInsertRowid: number | bigint;
  };
};

const MAX_STATEMENTS = 200;

/** Makes the file's directory. `file` may be `:memory:`. */
export async function openSqlite(file: string, patience: Patience): Promise<Sqlite> {
  // A full path, because SQLite reads a bare `file:…` as an address with options.
  const path = file === ':memory:' ? file : resolve(file);
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  // Its own waiting stops the process, so it does none: see `tryWhileBusy`.
  const database = new DatabaseSync(path, { timeout: 0, enableForeignKeyConstraints: true });
  try {
    // FULL, because after a power cut it must still be known that a briefing was sent.
    await tryWhileBusy(
      () => database.exec('pragma journal_mode = wal; pragma synchronous = full'),
      patience,
    );
  } catch (error) {
    database.close();
    throw error;
  }
  return withStatementCache(database);
}

function withStatementCache(database: DatabaseSync): Sqlite {
  const kept = new Map<string, Statement>();
  return {
    isInTransaction: () => database.isTransaction,
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const statement = toStatement(database.prepare(sql));
      if (kept.size >= MAX_STATEMENTS) kept.delete(kept.keys().next().value!);
      kept.set(sql, statement);
      return statement;
    },
  };
}

/** `{}` comes first because node:sqlite takes an object there as named parameters. */
function toStatement(statement: StatementSync): Statement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all({}, ...parameters.map(toBindable)),
    run: (parameters) => statement.run({}, ...parameters.map(toBindable)),
  };
}
