import type { Transaction } from 'kysely';
import { fold } from '../text/fold.ts';
import { contains } from './database/contains.ts';
import type { Db, Engine, Tables } from './database/tables.ts';
import { markOf } from './index/mark-of.ts';

/**
 * Marks of the outlets in these realms whose names contain a text, whatever its case and accents;
 * undefined for no text.
 */
export async function findOutletMarks(
  db: Db,
  engine: Engine,
  realms: string[],
  name: string | undefined,
): Promise<string[] | undefined> {
  if (name === undefined) return undefined;
  const rows = await db
    .selectFrom('outlets')
    .select('outlet')
    .distinct()
    .where('realm', 'in', realms)
    .where((eb) => contains(engine, eb.ref('outletFolded'), fold(name)))
    .execute();
  return rows.map(({ outlet }) => markOf('outlet', outlet));
}

/** Part of saving an article. */
export async function insertOutlet(
  trx: Transaction<Tables>,
  realm: string,
  outlet: string,
): Promise<void> {
  await trx
    .insertInto('outlets')
    .values({ realm, outlet, outletFolded: fold(outlet) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
