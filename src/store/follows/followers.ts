import type { Follow } from '../../model.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/tables.ts';
import { toOrder } from '../outbox/orders.ts';
import { SHARED_REALM } from '../realm.ts';
import { type Voices, voicesBy } from '../speakers/voices.ts';

/** Who follows, over all places, and what each of these places sees. */
export type Followers = {
  /** All follows that are not paused, with what their places see. */
  findFollowers(): Promise<Follower[]>;
  /** The same for one. */
  findFollower(follow: Follow): Promise<Follower>;
  /** What is told to one person in their direct messages, wherever they have set it up. */
  findPersonalFollows(platform: string, userId: string): Promise<Follow[]>;
  /** Follows that have something to tell and are not to be due yet. */
  findWaiting(): Promise<Follow[]>;
  /** When posts of these orders were or are due since an instant; what was skipped is none. */
  findPosts(orderIds: string[], since: string): Promise<{ orderId: string; dueAt: string }[]>;
  /** Lets orders be due that are not, and are not paused. */
  setDue(dues: { id: string; dueAt: string }[]): Promise<void>;
};

export type Follower = { follow: Follow; place: PlaceView };

/** What one place sees of what is read, and how it tells speakers apart. */
export type PlaceView = {
  realms: ReadonlySet<string>;
  voices: Pick<Voices, 'voiceOf' | 'speakersOf'>;
};

export function followers(db: Db): Followers {
  async function readViews(placeIds: string[]): Promise<Map<string, PlaceView>> {
    const views = new Map<string, PlaceView>();
    for (const batch of inBatches(placeIds)) {
      const own = Map.groupBy(
        await db
          .selectFrom('follows')
          .innerJoin('feeds', 'feeds.id', 'follows.feedId')
          .select(['placeId', 'feedId'])
          .where('placeId', 'in', batch)
          .where('shared', '=', 0)
          .execute(),
        ({ placeId }) => placeId,
      );
      const splits = Map.groupBy(
        await db.selectFrom('speakerSplits').selectAll().where('placeId', 'in', batch).execute(),
        ({ placeId }) => placeId,
      );
      const merges = Map.groupBy(
        await db.selectFrom('speakerMerges').selectAll().where('placeId', 'in', batch).execute(),
        ({ placeId }) => placeId,
      );
      for (const placeId of batch)
        views.set(placeId, {
          realms: new Set([SHARED_REALM, ...(own.get(placeId) ?? []).map(({ feedId }) => feedId)]),
          voices: voicesBy(placeId, {
            splits: splits.get(placeId) ?? [],
            merges: merges.get(placeId) ?? [],
          }),
        });
    }
    return views;
  }

  async function withViews(follows: Follow[]): Promise<Follower[]> {
    const views = await readViews([...new Set(follows.map(({ place }) => place.id))]);
    return follows.map((follow) => ({ follow, place: views.get(follow.place.id)! }));
  }

  return {
    async findFollowers() {
      const rows = await db
        .selectFrom('orders')
        .selectAll()
        .where('kind', '=', 'follow')
        .where('paused', '=', 0)
        .orderBy('createdAt')
        .orderBy('id')
        .execute();
      return withViews(rows.map(toOrder) as Follow[]);
    },

    findFollower: async (follow) => (await withViews([follow]))[0]!,

    async findPersonalFollows(platform, userId) {
      const rows = await db
        .selectFrom('orders')
        .selectAll()
        .where('kind', '=', 'follow')
        .where('platform', '=', platform)
        .where('channelId', '=', `@${userId}`)
        .orderBy('createdAt')
        .orderBy('id')
        .execute();
      return rows.map(toOrder) as Follow[];
    },

    async findWaiting() {
      const rows = await db
        .selectFrom('orders')
        .selectAll()
        .where('kind', '=', 'follow')
        .where('paused', '=', 0)
        .where('nextDueAt', 'is', null)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('findings')
              .select('key')
              .whereRef('orderId', '=', 'orders.id')
              .where('deliveryId', 'is', null),
          ),
        )
        // One that waits to be posted takes them with it.
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('deliveries')
                .select('deliveries.id')
                .whereRef('orderId', '=', 'orders.id')
                .where('state', '=', 'pending'),
            ),
          ),
        )
        .execute();
      return (rows.map(toOrder) as Follow[]).filter(({ when }) => when !== 'briefing');
    },

    async findPosts(orderIds, since) {
      const found: { orderId: string; dueAt: string }[] = [];
      for (const batch of inBatches(orderIds))
        found.push(
          ...(await db
            .selectFrom('deliveries')
            .select(['orderId', 'dueAt'])
            .where('orderId', 'in', batch)
            .where('dueAt', '>=', since)
            .where('state', '<>', 'skipped')
            .execute()),
        );
      return found;
    },

    async setDue(dues) {
      // Most are due now.
      for (const [dueAt, alike] of Map.groupBy(dues, (due) => due.dueAt))
        for (const batch of inBatches(alike))
          await db
            .updateTable('orders')
            .set({ nextDueAt: dueAt })
            .where(
              'id',
              'in',
              batch.map(({ id }) => id),
            )
            .where('paused', '=', 0)
            .where('nextDueAt', 'is', null)
            .execute();
    },
  };
}
