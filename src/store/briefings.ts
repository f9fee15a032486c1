import type { Briefing } from '../model.ts';
import type { BriefingRow, Db } from './database/tables.ts';
import type { Store } from './store.ts';

type Briefings = Pick<
  Store,
  'saveBriefing' | 'findBriefings' | 'deleteBriefing' | 'setPaused' | 'dueBriefings'
>;

export function briefings(db: Db): Briefings {
  return {
    async saveBriefing(briefing) {
      const row = toRow(briefing);
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('briefings')
        .values(row)
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet(row).where('briefings.placeId', '=', row.placeId),
        )
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 0n)
        throw new Error(`The briefing ${briefing.id} belongs to another place`);
    },

    async findBriefings(placeId) {
      const rows = await db
        .selectFrom('briefings')
        .selectAll()
        .where('placeId', '=', placeId)
        .orderBy('createdAt')
        .orderBy('id')
        .execute();
      return rows.map(toBriefing);
    },

    async deleteBriefing(placeId, id) {
      const { numDeletedRows } = await db
        .deleteFrom('briefings')
        .where('placeId', '=', placeId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async setPaused(placeId, id, paused, nextDueAt) {
      const { numUpdatedRows } = await db
        .updateTable('briefings')
        .set({ paused: Number(paused), nextDueAt })
        .where('placeId', '=', placeId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async dueBriefings(now, limit) {
      const rows = await db
        .selectFrom('briefings')
        .selectAll()
        .where('paused', '=', 0)
        .where('nextDueAt', '<=', now)
        .orderBy('nextDueAt')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toBriefing);
    },
  };
}

function toRow({ place, channel, paused, ...rest }: Briefing): BriefingRow {
  return {
    ...rest,
    placeId: place.id,
    platform: place.platform,
    placeName: place.name,
    channelId: channel.id,
    channelName: channel.name,
    paused: Number(paused),
  };
}

export function toBriefing({
  placeId,
  platform,
  placeName,
  channelId,
  channelName,
  paused,
  ...rest
}: BriefingRow): Briefing {
  return {
    ...rest,
    place: { id: placeId, platform, name: placeName },
    channel: { id: channelId, name: channelName },
    paused: paused === 1,
  };
}
