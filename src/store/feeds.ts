import type { Feed, FeedKind, Pace } from '../model.ts';
import { shortHash } from '../short-hash.ts';
import { liftLimits } from './database/lift-limits.ts';
import type { Db, Engine, Tables } from './database/tables.ts';
import { forgetRealm } from './forget-realm.ts';
import type { Scope } from './scope.ts';
import { shareArticles } from './share-articles.ts';

/** The feeds of this desk, and which of them each place follows. */
export type Feeds = {
  /**
   * Adds the feed. Where its URL is known, a feed that is now shared takes the new title, group and
   * kind; what one place adds changes nothing for others. `shared` never goes back to false.
   */
  saveFeed(feed: {
    url: string;
    title: string;
    group: string | null;
    kind: FeedKind;
    shared: boolean;
    now: string;
  }): Promise<Feed>;
  /** Those this place sees, under the titles and in the groups that it gave them. */
  findFeeds(placeId: string): Promise<Feed[]>;
  /** `as` says what the place calls it; changes nothing where it follows the feed already. */
  followFeed(
    placeId: string,
    feedId: string,
    as?: { title?: string | null; group?: string | null },
  ): Promise<void>;
  /**
   * False where the place did not follow it. Deletes the feed if nobody else follows it and it is
   * not shared.
   */
  unfollowFeed(placeId: string, feedId: string): Promise<boolean>;
  /** Network feeds that are due, the longest overdue first; leases them for `leaseMs`. */
  claimDueFeeds(now: string, limit: number, leaseMs: number): Promise<Feed[]>;
  /** Makes feeds due again that were claimed and not visited to the end. */
  releaseFeeds(feeds: Feed[], now: string): Promise<void>;
  /** Records the outcome of a visit; fields that are not given stay as they are. */
  markFeed(id: string, change: Partial<Omit<Feed, 'id' | 'kind' | 'shared'>>): Promise<void>;
};

const NEVER_VISITED = {
  checkedAt: null,
  deliveredAt: null,
  etag: null,
  lastModified: null,
  failures: 0,
  lastError: null,
  everyMs: null,
  goneAt: null,
  movedFrom: null,
  pace: null,
  emptySince: null,
};

export function feeds(db: Db, engine: Engine, scope: Scope): Feeds {
  async function findKnown(url: string) {
    return db
      .selectFrom('feeds')
      .selectAll()
      .where((eb) => eb.or([eb('url', '=', url), eb('id', '=', toId(url))]))
      .orderBy((eb) => eb.case().when('url', '=', url).then(0).else(1).end())
      .executeTakeFirstOrThrow();
  }

  /** A feed that has moved to where another one lives keeps its old address. */
  async function moveFeed(id: string, url: string): Promise<void> {
    const other = await db
      .selectFrom('feeds')
      .select('id')
      .where('url', '=', url)
      .where('id', '!=', id)
      .executeTakeFirst();
    if (other) return;
    await db
      .updateTable('feeds')
      .set((eb) => ({ url, movedFrom: eb.ref('url') }))
      .where('id', '=', id)
      .where('url', '!=', url)
      .execute();
  }

  return {
    async saveFeed({ url, title, group, kind, shared, now }) {
      const added = await db
        .insertInto('feeds')
        .values({
          id: toId(url),
          url,
          title,
          group,
          kind,
          shared: Number(shared),
          nextDueAt: kind === 'network' ? now : null,
          ...NEVER_VISITED,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      if (added) return toFeed(added);

      const known = await findKnown(url);
      // What one place adds must not rename what others see.
      if (!shared) return toFeed(known);
      return db.transaction().execute(async (trx) => {
        // Locked, so that no article comes in on the realm that is being cleared.
        const { shared: before } = await trx
          .selectFrom('feeds')
          .select('shared')
          .where('id', '=', known.id)
          .$if(engine === 'postgres', (query) => query.forUpdate())
          .executeTakeFirstOrThrow();
        if (before === 0) await shareArticles(trx, engine, known.id);
        const changed = await trx
          .updateTable('feeds')
          .set({ title, group, kind, shared: 1 })
          .where('id', '=', known.id)
          .returningAll()
          .executeTakeFirstOrThrow();
        return toFeed(changed);
      });
    },

    async findFeeds(placeId) {
      const showsSample = await scope.showsSample(placeId);
      const rows = await db
        .selectFrom('feeds')
        .leftJoin('follows', (join) =>
          join.onRef('follows.feedId', '=', 'feeds.id').on('follows.placeId', '=', placeId),
        )
        .selectAll('feeds')
        .select(['follows.title as ownTitle', 'follows.group as ownGroup'])
        .where('feeds.id', 'in', scope.seenFeeds(placeId))
        .$if(!showsSample, (query) => query.where('kind', '!=', 'sample'))
        .orderBy((eb) => eb.fn.coalesce('follows.title', 'feeds.title'))
        .orderBy('feeds.id')
        .execute();
      return rows.map(({ ownTitle, ownGroup, ...row }) =>
        toFeed({ ...row, title: ownTitle ?? row.title, group: ownGroup ?? row.group }),
      );
    },

    async followFeed(placeId, feedId, { title = null, group = null } = {}) {
      await db
        .insertInto('follows')
        .values({ placeId, feedId, title, group })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async unfollowFeed(placeId, feedId) {
      return db.transaction().execute(async (trx) => {
        // The last follower's feed takes all its articles along.
        await liftLimits(trx, engine);
        // Locked, so that a place that follows it at this moment does not lose it again.
        const feed = trx.selectFrom('feeds').select('id').where('id', '=', feedId);
        await feed.$if(engine === 'postgres', (query) => query.forUpdate()).execute();
        const { numDeletedRows } = await trx
          .deleteFrom('follows')
          .where('placeId', '=', placeId)
          .where('feedId', '=', feedId)
          .executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        const { numDeletedRows: gone } = await trx
          .deleteFrom('feeds')
          .where('id', '=', feedId)
          .where('shared', '=', 0)
          .where('id', 'not in', trx.selectFrom('follows').select('feedId'))
          .executeTakeFirst();
        if (gone > 0n) await forgetRealm(trx, feedId);
        return true;
      });
    },

    async claimDueFeeds(now, limit, leaseMs) {
      const nextDueAt = new Date(Date.parse(now) + leaseMs).toISOString();
      return db.transaction().execute(async (trx) => {
        const due = await trx
          .selectFrom('feeds')
          .selectAll()
          .where('kind', '=', 'network')
          .where('goneAt', 'is', null)
          .where((eb) => eb.or([eb('nextDueAt', 'is', null), eb('nextDueAt', '<=', now)]))
          .orderBy('nextDueAt', (order) => order.asc().nullsFirst())
          .limit(limit)
          .$if(engine === 'postgres', (query) => query.forUpdate().skipLocked())
          .execute();
        const ids = due.map(({ id }) => id);
        if (ids.length > 0)
          await trx.updateTable('feeds').set({ nextDueAt }).where('id', 'in', ids).execute();
        return due.map((row) => toFeed({ ...row, nextDueAt }));
      });
    },

    async releaseFeeds(held, now) {
      for (const { id, nextDueAt } of held)
        await db
          .updateTable('feeds')
          .set({ nextDueAt: now })
          .where('id', '=', id)
          // A visit that has ended meanwhile has said when the next one is.
          .where('nextDueAt', '=', nextDueAt)
          .execute();
    },

    async markFeed(id, { url, pace, ...change }) {
      const set = {
        ...change,
        ...(pace !== undefined && { pace: pace && JSON.stringify(pace) }),
      };
      if (Object.keys(set).length > 0)
        await db.updateTable('feeds').set(set).where('id', '=', id).execute();
      if (url !== undefined) await moveFeed(id, url);
    },
  };
}

/** Made from the first address, which stays known after the feed has moved. */
const toId = (url: string): string => shortHash(url, 16);

function toFeed(row: Tables['feeds']): Feed {
  return {
    ...row,
    shared: row.shared === 1,
    pace: row.pace === null ? null : (JSON.parse(row.pace) as Pace),
  };
}
