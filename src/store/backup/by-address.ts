import type { OnProgress } from '../../model.ts';
import { openStore } from '../open-store.ts';
import { backUp } from './back-up.ts';
import { holdsSampleOnly } from './holds-sample-only.ts';
import { backUpCommand, restoreCommand } from './postgres-commands.ts';
import { restore } from './restore.ts';
import { requireDatabase, sqliteFile } from './sqlite-file.ts';

/** What was done, in a sentence, and what is odd about it; with a `command`, that is still to be run. */
export type Done = { text: string; warning?: string; command?: string };

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
  const database = fileAt(databaseUrl);
  const bytes = await backUp(database, file, options);
  const text = `${file} holds the whole database now and is checked (${toMb(bytes)} MB).`;
  return holdsSampleOnly(file) ? { text, warning: sampleOnly(database) } : { text };
}

/** The way back, for a database that nobody uses. Throws a sentence where that does not work. */
export async function restoreAt(
  databaseUrl: string,
  file: string,
  options: { now: Date; onProgress?: OnProgress },
): Promise<Done> {
  if (isServer(databaseUrl))
    return {
      text: 'Nothing is restored yet: Postgres has a program of its own. Stop On Record, run this (it asks for the password), and then the command “restored”, before On Record starts again.',
      command: restoreCommand(databaseUrl, file),
    };
  const database = fileAt(databaseUrl);
  const kept = await restore(database, file, options);
  const old = kept ? ` The old one is kept as ${kept}; delete it when all is well.` : '';
  const { text } = await noteRestoredAt(databaseUrl, options);
  return { text: `${database} holds what is in ${file} now.${old} ${text}` };
}

/** Says to a database that was put back, by whatever means, that it was. */
export async function noteRestoredAt(
  databaseUrl: string,
  { now, onProgress = () => {} }: { now: Date; onProgress?: OnProgress },
): Promise<Done> {
  requireDatabase(databaseUrl, 'none can have been put back');
  const store = await openStore(databaseUrl, { onProgress });
  await store.noteRestored(now.toISOString()).finally(() => store.close());
  return {
    text: 'What was due until now is looked for where it is posted before it is posted, and left out where nobody can look.',
  };
}

const sampleOnly = (database: string): string =>
  `${database} holds nothing but the invented sample: no source, no article, nothing that anybody has set up. If a desk runs here, its database is another one. Name that by DATABASE_URL, or use the service’s own command line: docs/operate.md.`;

const isServer = (databaseUrl: string): boolean => /^postgres(?:ql)?:/u.test(databaseUrl);

function fileAt(databaseUrl: string): string {
  const file = sqliteFile(databaseUrl);
  if (file !== undefined) return file;
  throw new Error(
    'DATABASE_URL names no file and no server. Give the one that On Record runs with.',
  );
}

const toMb = (bytes: number): string => (bytes / 1e6).toFixed(1);
