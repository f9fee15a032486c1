import type { Briefing } from '../../model.ts';
import type { BriefingRow, Db } from '../database/tables.ts';

/** Standing orders for news, and when each is due next. */
export type Briefings = {
  /** Adds the briefing, or replaces it; throws where its id belongs to another place. */
  saveBriefing(briefing: Briefing): Promise<void>;
  /** The briefings of this place, the oldest first. */
  findBriefings(placeId: string): Promise<Briefing[]>;
  /** Also deletes its deliveries. False where the place has none of that id. */
  deleteBriefing(placeId: string, id: string): Promise<boolean>;
  /** Pauses it, or resumes it with the next time. False where the place has none of that id. */
  setPaused(
    placeId: string,
    id: string,
    paused: boolean,
    nextDueAt: string | null,
  ): Promise<boolean>;
  /** Briefings of all places that are due and not paused, the longest overdue first. */
  dueBriefings(now: string, limit: number): Promise<Briefing[]>;
  /** When the next briefing of any place is due; null where none is. */
  nextDueAt(): Promise<string | null>;
  /** Counts that its channel was refused once more, and gives how often that was in a row. */
  refuseBriefing(id: string, reason: string, at: string): Promise<number>;
  /** Its channel takes posts again. */
  acceptBriefings(ids: string[]): Promise<void>;
};

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

    async nextDueAt() {
      const { next } = await db
        .selectFrom('briefings')
        .select((eb) => eb.fn.min('nextDueAt').as('next'))
        .where('paused', '=', 0)
        .executeTakeFirstOrThrow();
      return next;
    },

    async refuseBriefing(id, reason, at) {
      const row = await db
        .updateTable('briefings')
        .set((eb) => ({ refusals: eb('refusals', '+', 1), refusal: reason, refusedAt: at }))
        .where('id', '=', id)
        .returning('refusals')
        .executeTakeFirst();
      return row?.refusals ?? 0;
    },

    async acceptBriefings(ids) {
      if (ids.length === 0) return;
      await db
        .updateTable('briefings')
        .set({ refusals: 0, refusal: null, refusedAt: null })
        .where('id', 'in', ids)
        .execute();
    },
  };
}

/** Briefings of any place by their ids. */
export async function readBriefings(db: Db, ids: string[]): Promise<Map<string, Briefing>> {
  const rows = await db.selectFrom('briefings').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, toBriefing(row)]));
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

function toBriefing({
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
