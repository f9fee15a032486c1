import { sql } from 'kysely';
import type { Speaker } from '../../model.ts';
import type { Db } from '../database/tables.ts';
import { readTallies } from '../tallies/read-tallies.ts';
import type { View } from './voices.ts';

/**
 * The names of the speakers with most statements on the realms of a place, by voice. Most speakers
 * have one name, which whoever sees them sees, too; of others only those are told that the place's
 * own articles have.
 */
export async function readTopNames(
  db: Db,
  { realms, voices }: View,
  limit: number,
): Promise<Pick<Speaker, 'id' | 'name'>[]> {
  const { rows } = await sql<{ speakerId: string; nameId: string; name: string }>`
    select speaker_names.speaker_id, speaker_names.name_id, speaker_names.name
    from (
      select distinct speaker_id from (
        select speaker_id from speaker_ranks
        where realm in (${sql.join(realms)}) and speaker_id <> ''
        order by statements desc, speaker_id limit ${limit}
      ) most
    ) top inner join speaker_names on speaker_names.speaker_id = top.speaker_id
  `.execute(db);
  const bySpeaker = Map.groupBy(rows, ({ speakerId }) => speakerId);
  const several = [...bySpeaker].filter(([, names]) => names.length > 1).map(([id]) => id);
  const seen = new Set(
    (await readTallies(db, realms, several)).map(({ speakerId, nameId }) =>
      JSON.stringify([speakerId, nameId]),
    ),
  );
  const isSeen = ({ speakerId, nameId }: { speakerId: string; nameId: string }) =>
    bySpeaker.get(speakerId)!.length === 1 || seen.has(JSON.stringify([speakerId, nameId]));
  return rows
    .filter(isSeen)
    .map(({ speakerId, nameId, name }) => ({ id: voices.voiceOf(speakerId, nameId), name }));
}
