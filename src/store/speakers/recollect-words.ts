import type { Db } from '../database/tables.ts';
import { insertWords, toWords } from './speaker-words.ts';

/** Collects anew the words that speakers are found by. */
export async function recollectWords(trx: Db): Promise<void> {
  await trx.deleteFrom('speakerWords').execute();
  const names = await trx.selectFrom('speakerNames').select(['speakerId', 'nameId']).execute();
  const roles = await trx
    .selectFrom('speakerRoles')
    .select(['speakerId', 'role'])
    .distinct()
    .execute();
  await insertWords(
    trx,
    [
      names.map(({ speakerId, nameId }) => toWords(speakerId, { nameIds: [nameId], roles: [] })),
      roles.map(({ speakerId, role }) => toWords(speakerId, { nameIds: [], roles: [role] })),
    ].flat(2),
  );
}
