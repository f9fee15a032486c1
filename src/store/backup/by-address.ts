import type { OnProgress } from '../../model.ts';
import { backUp } from './back-up.ts';
import { backUpCommand, restoreCommand } from './postgres-commands.ts';
import { restore } from './restore.ts';
import { sqliteFile } from './sqlite-file.ts';

/** What was done, in a sentence; with a `command`, that is still to be run. */
export type Done = { text: string; command?: string };

/** Backs up the database at a DATABASE_URL. Throws a sentence where that does not work. */
export async function backUpAt(
  databaseUrl: string,
  file: string,
  options: { onProgress?: OnProgress } = {},
): Promise<Done> {
  if (isServer(databaseUrl))
    return {
      text: 'Nothing is backed up yet: Postgres has a program of its own. Run this; it asks for the password.',
      command: backUpCommand(databaseUrl, file),
    };
  const bytes = await backUp(fileAt(databaseUrl), file, options);
  return { text: `${file} holds the whole database now and is checked (${toMb(bytes)} MB).` };
}

/** The way back, for a database that nobody uses. Throws a sentence where that does not work. */
export async function restoreAt(
  databaseUrl: string,
  file: string,
  options: { now: Date; onProgress?: OnProgress },
): Promise<Done> {
  if (isServer(databaseUrl))
    return {
      text: 'Nothing is restored yet: Postgres has a program of its own. Stop On Record and run this; it asks for the password.',
      command: restoreCommand(databaseUrl, file),
    };
  const database = fileAt(databaseUrl);
  const kept = await restore(database, file, options);
  const old = kept ? ` The old one is kept as ${kept}; delete it when all is well.` : '';
  return { text: `${database} holds what is in ${file} now.${old}` };
}

const isServer = (databaseUrl: string): boolean => /^postgres(?:ql)?:/u.test(databaseUrl);

function fileAt(databaseUrl: string): string {
  const file = sqliteFile(databaseUrl);
  if (file !== undefined) return file;
  throw new Error(
    'DATABASE_URL names no file and no server. Give the one that On Record runs with.',
  );
}

const toMb = (bytes: number): string => (bytes / 1e6).toFixed(1);
