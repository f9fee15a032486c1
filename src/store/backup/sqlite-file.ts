import { resolve } from 'node:path';

/** The full path of the file that `sqlite:FILE` names; undefined for a server or for memory. */
export function sqliteFile(databaseUrl: string): string | undefined {
  const file = /^sqlite:(.+)$/su.exec(databaseUrl)?.[1];
  return file === undefined || file === ':memory:' ? undefined : resolve(file);
}
