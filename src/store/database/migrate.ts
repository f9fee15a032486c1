import { type Kysely, sql } from 'kysely';
import { recollectWords, recountTallies } from '../speakers/recount-tallies.ts';
import { type Migration, migrations, toPostgres } from './migrations.ts';
import type { Db, Engine, Tables } from './tables.ts';

/**
 * Brings the database to today's version, forward only and all or nothing. Processes that start at
 * the same time wait for one another. Throws for a database that a newer On Record has written.
 */
export async function migrate(db: Db, engine: Engine, steps = migrations): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // SQLite needs no lock of its own: the transaction is immediate.
    if (engine === 'postgres')
      await sql`select pg_advisory_xact_lock(hashtext('on-record migrations'))`.execute(trx);
    await sql`create table if not exists schema_version (version integer not null)`.execute(trx);
    const row = await trx.selectFrom('schemaVersion').select('version').executeTakeFirst();
    const version = row?.version ?? 0;
    if (version === steps.length) return;
    if (version > steps.length) throw newerDatabase(version, steps.length);
    for (const migration of steps.slice(version)) await apply(trx, migration, engine);
    if (steps.slice(version).some(({ recount }) => recount)) {
      await recountTallies(trx);
      await recollectWords(trx);
    }
    await trx.deleteFrom('schemaVersion').execute();
    await trx.insertInto('schemaVersion').values({ version: steps.length }).execute();
  });
}

async function apply(trx: Kysely<Tables>, migration: Migration, engine: Engine): Promise<void> {
  const tables = engine === 'sqlite' ? migration.tables : migration.tables.map(toPostgres);
  for (const statement of [...tables, ...migration[engine]]) await sql.raw(statement).execute(trx);
}

function newerDatabase(version: number, known: number): Error {
  return new Error(
    `it is of version ${version} and this On Record knows only versions up to ${known}, ` +
      'so On Record must be updated',
  );
}
