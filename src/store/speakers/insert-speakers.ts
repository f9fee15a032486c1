import type { Transaction } from 'kysely';
import type { Speaker } from '../../model.ts';
import { inBatches } from '../database/in-batches.ts';
import type { RoleRow, Tables } from '../database/tables.ts';
import { insertWords, toWords } from './speaker-words.ts';

/** A speaker as one article calls them; `id` says who that is across articles. */
export type NewSpeaker = Speaker & {
  /**
   * `name` first, then the short forms that the article explains. Without it, the name is filed
   * under the speaker's own id.
   */
  names?: SpeakerName[];
};

/** `id` is the folded name; names that may mean the same speaker share their `key`. */
type SpeakerName = { id: string; name: string; key: string };

/** Part of saving an article. A speaker who is known already keeps the name and kind first met. */
export async function insertSpeakers(
  trx: Transaction<Tables>,
  articleId: string,
  speakers: NewSpeaker[],
): Promise<void> {
  // In the order of their ids, so that two articles saved at once cannot deadlock.
  const byId = [...Map.groupBy(speakers, ({ id }) => id)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const rows = byId.map(([id, [first]]) => ({ id, name: first!.name, kind: first!.kind }));
  for (const batch of inBatches(rows))
    await trx
      .insertInto('speakers')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await insertNames(trx, speakers);
  const roles = byId.flatMap(([id, sightings]) => countRoles(articleId, id, sightings));
  for (const batch of inBatches(roles))
    await trx.insertInto('speakerRoles').values(batch).execute();
  await insertWords(trx, byId.flatMap(wordsOf));
}

/** A name keeps the spelling first met; a kind or key it had not then is filled in later. */
async function insertNames(trx: Transaction<Tables>, sightings: NewSpeaker[]): Promise<void> {
  const rows = sightings.flatMap((speaker) =>
    namesOf(speaker).map(({ id: nameId, name, key }) => ({
      speakerId: speaker.id,
      nameId,
      name,
      kind: speaker.kind,
      key,
    })),
  );
  const byName = [
    ...new Map(rows.map((row) => [JSON.stringify([row.speakerId, row.nameId]), row])),
  ];
  const inOrder = byName.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  for (const batch of inBatches(inOrder))
    await trx
      .insertInto('speakerNames')
      .values(batch)
      .onConflict((conflict) =>
        conflict
          .columns(['speakerId', 'nameId'])
          .doUpdateSet((eb) => ({ kind: eb.ref('excluded.kind'), key: eb.ref('excluded.key') }))
          .where((eb) =>
            eb.or([
              eb.and([eb('excluded.key', '!=', ''), eb('speakerNames.key', '=', '')]),
              eb.and([eb('excluded.kind', '!=', 'other'), eb('speakerNames.kind', '=', 'other')]),
            ]),
          ),
      )
      .execute();
}

const wordsOf = ([id, sightings]: [string, NewSpeaker[]]) =>
  toWords(id, {
    nameIds: sightings.flatMap((speaker) => namesOf(speaker).map((name) => name.id)),
    roles: sightings.flatMap(({ roles }) => roles),
  });

const namesOf = (speaker: NewSpeaker): SpeakerName[] => [
  nameOf(speaker),
  ...(speaker.names?.slice(1) ?? []),
];

function countRoles(articleId: string, speakerId: string, sightings: NewSpeaker[]): RoleRow[] {
  const met = new Map<string, number>();
  for (const { roles } of sightings)
    for (const role of new Set(roles)) met.set(role, (met.get(role) ?? 0) + 1);
  return [...met].map(([role, times], position) => ({
    articleId,
    speakerId,
    position,
    role,
    met: times,
  }));
}

/** Under which of a speaker's names the article has them. */
export const nameOf = ({ id, name, names }: NewSpeaker): SpeakerName =>
  names?.[0] ?? { id, name, key: '' };
