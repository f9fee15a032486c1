import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';
import { ROLE_COLUMNS, roleQuery, TALLY_COLUMNS, tallyQuery } from './tally-queries.ts';

/** Counts everything anew. */
export async function recountTallies(trx: Db): Promise<void> {
  await trx.deleteFrom('speakerTallies').execute();
  await trx.deleteFrom('speakerRanks').execute();
  await trx.deleteFrom('roleTallies').execute();
  await sql`
    insert into speaker_tallies (${TALLY_COLUMNS}) select ${TALLY_COLUMNS} from (${tallyQuery(sql`1 = 1`)}) counted
  `.execute(trx);
  await sql`
    insert into speaker_ranks (realm, speaker_id, passages, statements, others)
    select realm, speaker_id, sum(passages), sum(statements), sum(others) from speaker_tallies
    group by realm, speaker_id
  `.execute(trx);
  await sql`
    insert into role_tallies (${ROLE_COLUMNS}) select ${ROLE_COLUMNS} from (${roleQuery(sql`1 = 1`)}) counted
  `.execute(trx);
}
