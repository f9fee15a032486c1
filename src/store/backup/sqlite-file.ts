import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The full path of the file that `sqlite:FILE` names; undefined for a server or for memory. */
export function sqliteFile(databaseUrl: string): string | undefined {
  const file = /^sqlite:(.+)$/su.exec(databaseUrl)?.[1];
  return file === undefined || file === ':memory:' ? undefined : resolve(file);
}

/** Throws where there is no such file: whoever only reads for the operator makes none. */
export function requireDatabase(databaseUrl: string, reason: string): void {
  const file = sqliteFile(databaseUrl);
  if (file === undefined || existsSync(file)) return;
  throw new Error(
    `There is no database at ${file}, so ${reason}. Where On Record runs as a service, its own command line knows its database: see docs/operate.md.`,
  );
}
