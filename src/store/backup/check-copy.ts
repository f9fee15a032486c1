import { DatabaseSync } from 'node:sqlite';
import { messageOf } from '../../text/message-of.ts';
import { migrations } from '../database/migrations.ts';

const OURS = ['schema_version', 'feeds', 'articles'];

/**
 * Reads a whole file to see that it is a database of On Record, of a version that we know, and
 * unharmed. Throws a sentence that says what is wrong with it.
 */
export function checkCopy(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    const harm = findHarm(database);
    if (harm) throw new Error(`${file} cannot be used: ${harm}.`);
  } finally {
    database.close();
  }
}

function findHarm(database: DatabaseSync): string | undefined {
  try {
    const [{ integrity_check: found = 'ok' } = {}] = database
      .prepare('pragma integrity_check(1)')
      .all();
    if (found !== 'ok') return `it is damaged (${found})`;
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
    const names = new Set(tables.map(({ name }) => name));
    if (!OURS.every((table) => names.has(table))) return 'it is no database of On Record';
    return findStrangeVersion(database);
  } catch (error) {
    return messageOf(error);
  }
}

function findStrangeVersion(database: DatabaseSync): string | undefined {
  const version = Number(database.prepare('select version from schema_version').get()?.version);
  if (version > migrations.length)
    return `it is of version ${version} and this On Record knows only versions up to ${migrations.length}, so On Record must be updated first`;
  return version >= 1 ? undefined : 'it is no database of On Record';
}
