import { type Expression, type SqlBool, sql } from 'kysely';
import type { Follow } from '../../model.ts';
import type { Db } from '../database/tables.ts';
import { type ToldAt, toTold } from './told.ts';

/** What was posted in channels, and what is followed in them. */
export type Channels = {
  /** `findTold` for many channels at once, in their order. */
  findToldIn(channels: ChannelKey[], span: { since: string; before: string }): Promise<ToldAt[][]>;
  /** The speakers whom each of these channels follows in its briefings, in their order. */
  findFollowedIn(channels: ChannelKey[]): Promise<string[][]>;
};

export type ChannelKey = { placeId: string; channelId: string };

export function channels(db: Db): Channels {
  return {
    async findToldIn(asked, { since, before }) {
      if (asked.length === 0) return [];
      const rows = await db
        .selectFrom('orders')
        .innerJoin('deliveries', 'deliveries.orderId', 'orders.id')
        .select(['placeId', 'channelId', 'told', 'dueAt'])
        .where(isOneOf(asked))
        .where('dueAt', '>=', since)
        .where('dueAt', '<', before)
        .where('state', 'in', ['attempted', 'sent', 'uncertain'])
        .where('told', 'is not', null)
        .orderBy('dueAt')
        .execute();
      const byChannel = Map.groupBy(rows, keyOf);
      // Channels that were told the same are many, and what they were told is long.
      const read = new Map<string, ToldAt>();
      return asked.map((channel) =>
        (byChannel.get(keyOf(channel)) ?? []).map(({ told, dueAt }) => {
          const key = `${dueAt} ${told}`;
          const known = read.get(key) ?? { ...toTold(told!), dueAt };
          read.set(key, known);
          return known;
        }),
      );
    },

    async findFollowedIn(asked) {
      if (asked.length === 0) return [];
      const rows = await db
        .selectFrom('orders')
        .select(['placeId', 'channelId', 'what'])
        .where(isOneOf(asked))
        .where('kind', '=', 'follow')
        .where('paused', '=', 0)
        .orderBy('id')
        .execute();
      const byChannel = Map.groupBy(rows, keyOf);
      return asked.map((channel) =>
        (byChannel.get(keyOf(channel)) ?? []).flatMap(({ what }) => speakerIn(JSON.parse(what))),
      );
    },
  };
}

/** The condition on the table `orders` that it is in one of these channels. */
function isOneOf(asked: ChannelKey[]): Expression<SqlBool> {
  const distinct = new Map(asked.map((channel) => [keyOf(channel), channel]));
  const values = [...distinct.values()].map(
    ({ placeId, channelId }) => sql`(${placeId}, ${channelId})`,
  );
  return sql<SqlBool>`(orders.place_id, orders.channel_id) in (values ${sql.join(values)})`;
}

const keyOf = ({ placeId, channelId }: ChannelKey): string => JSON.stringify([placeId, channelId]);

const speakerIn = ({ subject, when }: Pick<Follow, 'subject' | 'when'>): string[] =>
  when === 'briefing' && 'speakerId' in subject ? [subject.speakerId] : [];
