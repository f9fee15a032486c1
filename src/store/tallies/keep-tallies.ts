import { sql, type Transaction } from 'kysely';
import { lockFor } from '../database/lock-for.ts';
import type { Db, Engine, Tables, TallyRow } from '../database/tables.ts';
import { addRoles, addTallies, mendRoles, mendTallies } from './add-tallies.ts';
import { markCrossed } from './mark-crossed.ts';
import { roleQuery, tallyQuery } from './tally-queries.ts';

/** All articles of one realm that have the same text: copies of a quote are nowhere else. */
type TextInRealm = {
  textId: string;
  realm: string;
  /** The id of an article that has just been saved, without its quotes. */
  newId?: string;
};

type RoleTally = Tables['roleTallies'];
type Counts = { tallies: TallyRow[]; roles: RoleTally[] };

/**
 * Does what changes the quotes or roles of articles that have this text, and keeps the tallies right:
 * they grow by what the text counts for afterwards, less what it counted for before. Also notes
 * where the text now stands in several realms. Others who change the same text wait meanwhile.
 */
export async function keepTallies<Result>(
  trx: Transaction<Tables>,
  engine: Engine,
  text: TextInRealm,
  change: () => Promise<Result>,
): Promise<Result> {
  await lockText(trx, engine, text.textId);
  const isFirst = text.newId !== undefined && (await standsAlone(trx, text.textId, text.newId));
  const before = isFirst ? NOTHING : await countText(trx, text);
  const result = await change();
  const after = await countText(trx, text);
  await lockFor(trx, engine, 'kept counts');
  await addTallies(trx, growth(before.tallies, after.tallies, tallyKey, TALLY_FIELDS));
  await mendTallies(trx, aged(before.tallies, after.tallies));
  await addRoles(trx, growth(before.roles, after.roles, roleKey, ['met']));
  await mendRoles(trx, narrowed(before.roles, after.roles));
  if (!isFirst) await markCrossed(trx, text.textId);
  return result;
}

/** Nobody else changes what articles with this text say until the transaction ends. */
export const lockText = (trx: Transaction<Tables>, engine: Engine, textId: string) =>
  lockFor(trx, engine, `text ${textId}`);

async function countText(db: Db, { textId, realm }: TextInRealm): Promise<Counts> {
  const where = sql`articles.text_id = ${textId} and articles.realm = ${realm}`;
  const { rows: tallies } = await tallyQuery(where).execute(db);
  const { rows: roles } = await roleQuery(where).execute(db);
  return { tallies, roles };
}

const NOTHING: Counts = { tallies: [], roles: [] };

/** Whether no other article has the text: most have none. */
async function standsAlone(db: Db, textId: string, newId: string): Promise<boolean> {
  const other = await db
    .selectFrom('articles')
    .select('id')
    .where('textId', '=', textId)
    .where('id', '!=', newId)
    .limit(1)
    .executeTakeFirst();
  return other === undefined;
}

const TALLY_FIELDS = ['quotes', 'passages', 'statements', 'others'] as const;
const tallyKey = ({ realm, speakerId, nameId, outlet }: TallyRow): string =>
  JSON.stringify([realm, speakerId, nameId, outlet]);
const roleKey = ({ realm, speakerId, nameId, role }: RoleTally): string =>
  JSON.stringify([realm, speakerId, nameId, role]);

/** The rows that have changed, with the change; in one order, so that no two saves can deadlock. */
function growth<Row, Field extends keyof Row>(
  before: Row[],
  after: Row[],
  keyOf: (row: Row) => string,
  fields: readonly Field[],
): Row[] {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const fresh = new Map(after.map((row) => [keyOf(row), row]));
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return keys.flatMap((key) => {
    const change = (field: Field) =>
      Number(fresh.get(key)?.[field] ?? 0) - Number(old.get(key)?.[field] ?? 0);
    const changes = Object.fromEntries(fields.map((field) => [field, change(field)]));
    const row = fresh.get(key) ?? old.get(key)!;
    const isSame = JSON.stringify(fresh.get(key)) === JSON.stringify(old.get(key));
    return isSame ? [] : [{ ...row, ...changes }];
  });
}

/** Those whose latest quote is of an earlier day now. */
function aged(before: TallyRow[], after: TallyRow[]): TallyRow[] {
  const fresh = new Map(after.map((row) => [tallyKey(row), row]));
  return before.filter((row) => (fresh.get(tallyKey(row)) ?? row).lastSaid < row.lastSaid);
}

/** The roles that may have lost what their place and dates were taken from. */
function narrowed(before: RoleTally[], after: RoleTally[]): RoleTally[] {
  const fresh = new Map(after.map((row) => [roleKey(row), row]));
  return before.filter((row) => {
    const now = fresh.get(roleKey(row));
    return (
      !now ||
      now.position > row.position ||
      now.firstSaid > row.firstSaid ||
      now.lastSaid < row.lastSaid
    );
  });
}
