import { type RawBuilder, sql, type Transaction } from 'kysely';
import { inBatches } from '../database/in-batches.ts';
import type { Tables, TallyRow } from '../database/tables.ts';
import { roleQuery } from './tally-queries.ts';

type RoleTally = Tables['roleTallies'];

/** Adds what one realm's tallies have grown by, or shrunk. */
export async function addTallies(trx: Transaction<Tables>, grown: TallyRow[]): Promise<void> {
  for (const batch of inBatches(grown))
    await trx
      .insertInto('speakerTallies')
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(['speakerId', 'realm', 'nameId', 'outlet']).doUpdateSet((eb) => ({
          quotes: eb('speakerTallies.quotes', '+', eb.ref('excluded.quotes')),
          passages: eb('speakerTallies.passages', '+', eb.ref('excluded.passages')),
          statements: eb('speakerTallies.statements', '+', eb.ref('excluded.statements')),
          others: eb('speakerTallies.others', '+', eb.ref('excluded.others')),
          lastSaid: later('speaker_tallies'),
        })),
      )
      .execute();
  for (const batch of inBatches(toRanks(grown)))
    await trx
      .insertInto('speakerRanks')
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(['realm', 'speakerId']).doUpdateSet((eb) => ({
          passages: eb('speakerRanks.passages', '+', eb.ref('excluded.passages')),
          statements: eb('speakerRanks.statements', '+', eb.ref('excluded.statements')),
          others: eb('speakerRanks.others', '+', eb.ref('excluded.others')),
        })),
      )
      .execute();
  await mendTallies(
    trx,
    grown.filter(({ quotes }) => quotes < 0),
  );
}

/** The same for roles. */
export async function addRoles(trx: Transaction<Tables>, grown: RoleTally[]): Promise<void> {
  for (const batch of inBatches(grown))
    await trx
      .insertInto('roleTallies')
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(['speakerId', 'realm', 'nameId', 'role']).doUpdateSet((eb) => ({
          met: eb('roleTallies.met', '+', eb.ref('excluded.met')),
          position: sql<number>`case when excluded.position < role_tallies.position
            then excluded.position else role_tallies.position end`,
          firstSaid: sql<string>`case when excluded.first_said < role_tallies.first_said
            then excluded.first_said else role_tallies.first_said end`,
          lastSaid: later('role_tallies'),
        })),
      )
      .execute();
}

/** Deletes what is empty of these roles, and reads the place and dates of the others anew. */
export async function mendRoles(trx: Transaction<Tables>, shrunk: RoleTally[]): Promise<void> {
  for (const { speakerId, realm, nameId, role } of shrunk) {
    const { rows } = await roleQuery(sql`speaker_roles.speaker_id = ${speakerId}
      and speaker_roles.role = ${role} and articles.realm = ${realm}`).execute(trx);
    const left = rows.find((row) => row.nameId === nameId);
    const own = { speakerId, realm, nameId, role };
    if (!left)
      await trx
        .deleteFrom('roleTallies')
        .where((eb) => eb.and(own))
        .execute();
    else {
      const { position, firstSaid, lastSaid } = left;
      await trx
        .updateTable('roleTallies')
        .set({ position, firstSaid, lastSaid })
        .where((eb) => eb.and(own))
        .execute();
    }
  }
}

const later = (table: string): RawBuilder<string> => sql`case
  when excluded.last_said > ${sql.table(table)}.last_said then excluded.last_said
  else ${sql.table(table)}.last_said end`;

function toRanks(grown: TallyRow[]): Tables['speakerRanks'][] {
  const sum = (rows: TallyRow[], field: 'passages' | 'statements' | 'others') =>
    rows.reduce((total, row) => total + row[field], 0);
  const bySpeaker = Map.groupBy(grown, ({ speakerId }) => speakerId);
  return [...bySpeaker].map(([speakerId, rows]) => ({
    realm: rows[0]!.realm,
    speakerId,
    passages: sum(rows, 'passages'),
    statements: sum(rows, 'statements'),
    others: sum(rows, 'others'),
  }));
}

/** Deletes what is empty now. Of the others, the latest quote may be gone, or of another day. */
export async function mendTallies(trx: Transaction<Tables>, shrunk: TallyRow[]): Promise<void> {
  if (shrunk.length === 0) return;
  const speakerIds = [...new Set(shrunk.map(({ speakerId }) => speakerId))];
  await trx
    .deleteFrom('speakerTallies')
    .where('speakerId', 'in', speakerIds)
    .where('quotes', '<=', 0)
    .execute();
  await trx
    .deleteFrom('speakerRanks')
    .where('realm', '=', shrunk[0]!.realm)
    .where('speakerId', 'in', speakerIds)
    .where('passages', '<=', 0)
    .execute();
  for (const { speakerId, realm, nameId, outlet } of shrunk)
    await sql`
      update speaker_tallies set last_said = coalesce((
        select quotes.published
        from quotes inner join articles on articles.id = quotes.article_id
        where ${speakerId === '' ? sql`quotes.speaker_id is null` : sql`quotes.speaker_id = ${speakerId}`}
          and coalesce(quotes.name_id, '') = ${nameId}
          and articles.realm = ${realm} and articles.outlet = ${outlet}
        order by quotes.published desc limit 1
      ), last_said)
      where speaker_id = ${speakerId} and realm = ${realm} and name_id = ${nameId}
        and outlet = ${outlet}
    `.execute(trx);
}
