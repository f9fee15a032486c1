import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { createSqliteDriver } from './sqlite-driver.ts';
import type { Patience } from './try-while-busy.ts';

/** Kysely's SQLite over `node:sqlite`. Makes the file's directory. `file` may be `:memory:`. */
export function sqliteDialect(file: string, patience: Patience = {}): Dialect {
  return {
    createDriver: () => createSqliteDriver(file, patience),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    // The driver gives turns itself.
    createAdapter: () =>
      Object.defineProperty(new SqliteAdapter(), 'supportsMultipleConnections', { value: true }),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
