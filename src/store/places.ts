import type { Place } from '../model.ts';
import type { Db } from './database/tables.ts';
import type { Feeds } from './feeds.ts';
import { dropWithEditions } from './outbox/drop-with-editions.ts';
import { hinder } from './outbox/hindrances.ts';

/** Where we are, and what is kept of a place. */
export type Places = {
  /**
   * Notes that we are in a place, by which account of ours; its orders stay as they are. `back`: we had left it, and what was
   * set up there is still kept. Of several processes that note the same, one is told `new` or `back`.
   */
  enterPlace(place: Place, account: string, at: string): Promise<'new' | 'back' | 'known'>;
  /**
   * Notes that the account is there no longer, and pauses all that is posted there. False where it was
   * not it by which we are there.
   */
  leavePlace(placeId: string, account: string, at: string): Promise<boolean>;
  /** The places of a platform that an account of ours is in, as far as that was noted. */
  findEntered(platform: string, account: string): Promise<Place[]>;
  /** Those that we left before an instant. */
  findLeft(before: string): Promise<string[]>;
  /**
   * Forgets all that people of a place have set up, and the reports that no other place sees. With
   * `gone` also that we were ever there.
   */
  forgetPlace(placeId: string, gone?: 'gone'): Promise<void>;
};

export function places(db: Db, feeds: Pick<Feeds, 'unfollowFeed'>): Places {
  return {
    async enterPlace({ id, platform, name }, account, at) {
      const { numInsertedOrUpdatedRows: added } = await db
        .insertInto('places')
        .values({ id, platform, name, account, enteredAt: at, leftAt: null })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      if (added === 1n) return 'new';
      const { numUpdatedRows: back } = await db
        .updateTable('places')
        .set({ name, account, enteredAt: at, leftAt: null })
        .where('id', '=', id)
        .where('leftAt', 'is not', null)
        .executeTakeFirst();
      return back === 1n ? 'back' : 'known';
    },

    leavePlace: (placeId, account, at) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('places')
          .set({ leftAt: at })
          .where('id', '=', placeId)
          .where('account', '=', account)
          .where('leftAt', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await hinder(trx, { placeId }, { hindrance: 'left', reason: null, at });
        return true;
      }),

    async findEntered(platform, account) {
      const rows = await db
        .selectFrom('places')
        .select(['id', 'platform', 'name'])
        .where('platform', '=', platform)
        .where('account', '=', account)
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
        await dropWithEditions(trx, { placeId }, async () => {
          for (const table of KEPT_BY_PLACE)
            await trx.deleteFrom(table).where('placeId', '=', placeId).execute();
        });
        // What the platform says of the place holds as long as we are there.
        await trx
          .updateTable('languages')
          .set({ chosen: null })
          .where('placeId', '=', placeId)
          .execute();
        if (gone) {
          await trx.deleteFrom('languages').where('placeId', '=', placeId).execute();
          await trx.deleteFrom('secrets').where('placeId', '=', placeId).execute();
          await trx.deleteFrom('places').where('id', '=', placeId).execute();
        }
      });
    },
  };
}

/** What people of a place have set up, besides its sources. */
const KEPT_BY_PLACE = [
  'orders',
  'editors',
  'speakerSplits',
  'speakerMerges',
  'cursors',
  'complaints',
] as const;
