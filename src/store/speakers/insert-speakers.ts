import type { Transaction } from 'kysely';
import type { Speaker } from '../../model.ts';
import type { RoleRow, Tables } from '../database/tables.ts';

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
  const byId = Map.groupBy(speakers, ({ id }) => id);
  // In the order of their ids, so that two articles saved at once cannot deadlock.
  for (const [id, sightings] of [...byId].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const { name, kind } = sightings[0]!;
    await trx
      .insertInto('speakers')
      .values({ id, name, kind })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await insertNames(trx, sightings);
    const roles = countRoles(articleId, id, sightings);
    if (roles.length > 0) await trx.insertInto('speakerRoles').values(roles).execute();
  }
}

/** A name keeps the spelling first met; a kind or key it had not then is filled in later. */
async function insertNames(trx: Transaction<Tables>, sightings: NewSpeaker[]): Promise<void> {
  const rows = sightings.flatMap((speaker) =>
    [nameOf(speaker), ...(speaker.names?.slice(1) ?? [])].map(({ id: nameId, name, key }) => ({
      speakerId: speaker.id,
      nameId,
      name,
      kind: speaker.kind,
      key,
    })),
  );
  const byName = new Map(rows.map((row) => [row.nameId, row]));
  for (const row of [...byName.values()].sort((one, other) => (one.nameId < other.nameId ? -1 : 1)))
    await trx
      .insertInto('speakerNames')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['speakerId', 'nameId'])
          .doUpdateSet({ kind: row.kind, key: row.key })
          .where((eb) =>
            eb.or([
              row.key === '' ? eb.lit(false) : eb('speakerNames.key', '=', ''),
              row.kind === 'other' ? eb.lit(false) : eb('speakerNames.kind', '=', 'other'),
            ]),
          ),
      )
      .execute();
}

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
