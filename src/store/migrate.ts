import { sql, type Transaction } from 'kysely';
import type { OnProgress } from '../model.ts';
import { liftLimits } from './database/lift-limits.ts';
import { type Migration, migrations, toPostgres } from './database/migrations.ts';
import type { Db, Engine, Tables } from './database/tables.ts';
import { recollectWords } from './speakers/recollect-words.ts';
import { recountTallies } from './tallies/recount-tallies.ts';

export type MigrateOptions = {
  steps?: Migration[];
  /** Called before each part of a migration that may take long. */
  onProgress?: OnProgress;
};

/** With fewer quotes it takes seconds. */
const MANY_QUOTES = 20_000;

/**
 * Brings the database to today's version, forward only and all or nothing. Processes that start at
 * the same time wait for one another. Throws for a database that a newer On Record has written.
 */
export async function migrate(
  db: Db,
  engine: Engine,
  { steps = migrations, onProgress = () => {} }: MigrateOptions = {},
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await liftLimits(trx, engine);
    // SQLite needs no lock of its own: the transaction is immediate.
    if (engine === 'postgres')
      await sql`select pg_advisory_xact_lock(hashtext('on-record migrations'))`.execute(trx);
    await sql`create table if not exists schema_version (version integer not null)`.execute(trx);
    const row = await trx.selectFrom('schemaVersion').select('version').executeTakeFirst();
    const version = row?.version ?? 0;
    if (version === steps.length) return;
    if (version > steps.length) throw newerDatabase(version, steps.length);
    const quotes = version === 0 ? 0 : await countQuotes(trx);
    const parts = partsOf(steps.slice(version), engine);
    for (const [at, { about, run }] of parts.entries()) {
      if (quotes > MANY_QUOTES)
        onProgress({
          what:
            `Bringing the database up to date: this may take minutes with ${quotes.toLocaleString('en')} ` +
            `quotes (step ${at + 1} of ${parts.length}: ${about}).`,
          done: at,
          total: parts.length,
        });
      await run(trx);
    }
    await trx.deleteFrom('schemaVersion').execute();
    await trx.insertInto('schemaVersion').values({ version: steps.length }).execute();
  });
}

type Part = { about: string; run: (trx: Transaction<Tables>) => Promise<void> };

function partsOf(steps: Migration[], engine: Engine): Part[] {
  const tables = steps.map((step) => ({
    about: step.about ?? 'making tables and columns',
    run: (trx: Transaction<Tables>) => apply(trx, step, engine),
  }));
  if (!steps.some(({ recount }) => recount)) return tables;
  return [
    ...tables,
    { about: 'counting who said what', run: recountTallies },
    { about: 'collecting the names', run: recollectWords },
  ];
}

async function apply(
  trx: Transaction<Tables>,
  migration: Migration,
  engine: Engine,
): Promise<void> {
  const tables = engine === 'sqlite' ? migration.tables : migration.tables.map(toPostgres);
  for (const statement of [...tables, ...migration[engine]]) await sql.raw(statement).execute(trx);
}

async function countQuotes(trx: Transaction<Tables>): Promise<number> {
  const { quotes } = await trx
    .selectFrom('quotes')
    .select((eb) => eb.fn.countAll().as('quotes'))
    .executeTakeFirstOrThrow();
  return Number(quotes);
}

function newerDatabase(version: number, known: number): Error {
  return new Error(
    `it is of version ${version} and this On Record knows only versions up to ${known}, ` +
      'so On Record must be updated',
  );
}
