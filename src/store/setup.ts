import type { Place } from '../model.ts';
import type { Db, Tables } from './database/tables.ts';
import { type RepairsMade, readRepairs } from './speakers/read-repairs.ts';

/** What people have set up in all places, as far as no other noun tells it. */
export type Setup = {
  /** Every place in which something was set up; those without a briefing have no known name. */
  findPlaces(): Promise<{ id: string; name: Place['name'] | null }[]>;
  /** The web feeds that this place follows by its own choice. */
  findFollowedFeeds(placeId: string): Promise<FollowedFeed[]>;
  /** The web feeds that every place sees. */
  findSharedFeeds(): Promise<{ url: string; name: string; group: string | null }[]>;
  findRepairs(placeId: string): Promise<RepairsMade>;
};

/** `name` is the feed's own title; `title` and `group` are what the place made of it. */
type FollowedFeed = Omit<Tables['follows'], 'placeId'> & { url: string; name: string };

export function setup(db: Db): Setup {
  return {
    async findPlaces() {
      const tables = ['follows', 'speakerSplits', 'speakerMerges'] as const;
      const ids = await Promise.all(
        tables.map((table) => db.selectFrom(table).select('placeId').distinct().execute()),
      );
      const named = await db
        .selectFrom('orders')
        .select(['placeId', (eb) => eb.fn.max('placeName').as('name')])
        .groupBy('placeId')
        .execute();
      const names = new Map(named.map(({ placeId, name }) => [placeId, name]));
      const all = new Set([...names.keys(), ...ids.flat().map(({ placeId }) => placeId)]);
      return [...all].sort().map((id) => ({ id, name: names.get(id) ?? null }));
    },

    async findFollowedFeeds(placeId) {
      return db
        .selectFrom('follows')
        .innerJoin('feeds', 'feeds.id', 'follows.feedId')
        .select(['feedId', 'url', 'feeds.title as name', 'follows.title', 'follows.group'])
        .where('placeId', '=', placeId)
        .where('kind', '=', 'network')
        .orderBy('url')
        .execute();
    },

    async findSharedFeeds() {
      return db
        .selectFrom('feeds')
        .select(['url', 'title as name', 'group'])
        .where('shared', '=', 1)
        .where('kind', '=', 'network')
        .orderBy('url')
        .execute();
    },

    findRepairs: (placeId) => readRepairs(db, placeId),
  };
}
