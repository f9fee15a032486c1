import type { Order, Place } from '../model.ts';
import type { Db, Tables } from './database/tables.ts';
import type { Feeds } from './feeds.ts';
import { toOrder } from './outbox/orders.ts';

/** Where we are, and what is kept of a place. */
export type Places = {
  /**
   * Notes that we are in a place; its orders stay as they are. `back`: we had left it, and what was
   * set up there is still kept. Of several processes that note the same, one is told `new` or `back`.
   */
  enterPlace(place: Place, at: string): Promise<'new' | 'back' | 'known'>;
  /** Notes that we are there no longer, and pauses all that is posted there. False where we were not. */
  leavePlace(placeId: string, at: string): Promise<boolean>;
  /** The places of a platform that we are in, as far as that was noted. */
  findEntered(platform: string): Promise<Place[]>;
  /** Those that we left before an instant. */
  findLeft(before: string): Promise<string[]>;
  /**
   * Forgets all that people of a place have set up, and the reports that no other place sees. With
   * `gone` also that we were ever there.
   */
  forgetPlace(placeId: string, gone?: 'gone'): Promise<void>;
  /** Pauses what is posted in a channel, and gives what that was. */
  pauseChannel(placeId: string, channelId: string): Promise<Order[]>;
};

export function places(db: Db, feeds: Pick<Feeds, 'unfollowFeed'>): Places {
  return {
    async enterPlace({ id, platform, name }, at) {
      const { numInsertedOrUpdatedRows: added } = await db
        .insertInto('places')
        .values({ id, platform, name, enteredAt: at, leftAt: null })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      if (added === 1n) return 'new';
      const { numUpdatedRows: back } = await db
        .updateTable('places')
        .set({ name, enteredAt: at, leftAt: null })
        .where('id', '=', id)
        .where('leftAt', 'is not', null)
        .executeTakeFirst();
      return back === 1n ? 'back' : 'known';
    },

    leavePlace: (placeId, at) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('places')
          .set({ leftAt: at })
          .where('id', '=', placeId)
          .where('leftAt', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await pause(trx, { placeId });
        return true;
      }),

    async findEntered(platform) {
      const rows = await db
        .selectFrom('places')
        .select(['id', 'platform', 'name'])
        .where('platform', '=', platform)
        .where('leftAt', 'is', null)
        .execute();
      return rows;
    },

    async findLeft(before) {
      const rows = await db
        .selectFrom('places')
        .select('id')
        .where('leftAt', '<', before)
        .orderBy('leftAt')
        .execute();
      return rows.map(({ id }) => id);
    },

    async forgetPlace(placeId, gone) {
      // The last follower's feed takes its articles along, which is a transaction of its own.
      const followed = await db
        .selectFrom('follows')
        .select('feedId')
        .where('placeId', '=', placeId)
        .execute();
      for (const { feedId } of followed) await feeds.unfollowFeed(placeId, feedId);
      await db.transaction().execute(async (trx) => {
        for (const table of KEPT_BY_PLACE)
          await trx.deleteFrom(table).where('placeId', '=', placeId).execute();
        if (gone) await trx.deleteFrom('places').where('id', '=', placeId).execute();
      });
    },

    pauseChannel: (placeId, channelId) => pause(db, { placeId, channelId }),
  };
}

/** What people of a place have set up, besides its sources. */
const KEPT_BY_PLACE = ['orders', 'speakerSplits', 'speakerMerges', 'cursors'] as const;

async function pause(db: Db, where: { placeId: string; channelId?: string }): Promise<Order[]> {
  const rows = await db
    .updateTable('orders')
    .set({ paused: 1, nextDueAt: null } satisfies Partial<Tables['orders']>)
    .where('placeId', '=', where.placeId)
    .$if(where.channelId !== undefined, (query) => query.where('channelId', '=', where.channelId!))
    .where('paused', '=', 0)
    .returningAll()
    .execute();
  return rows.map(toOrder);
}
