import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../database/migrations.ts';
import { SAMPLE_REALM } from '../realm.ts';

const ANYTHING = `select exists (select 1 from articles where realm <> '${SAMPLE_REALM}')
  or exists (select 1 from feeds where kind <> 'sample')
  or exists (select 1 from orders) as any`;

/**
 * Whether a file holds nothing but the invented newsroom, as one that the command line has made for a
 * look: no source, no article, nothing set up. Of files of an older version that is not asked.
 */
export function holdsSampleOnly(file: string): boolean {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    const version = database.prepare('select version from schema_version').get()?.version;
    if (version !== migrations.length) return false;
    return database.prepare(ANYTHING).get()?.any === 0;
  } finally {
    database.close();
  }
}
