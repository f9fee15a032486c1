import { type Expression, type SqlBool, sql } from 'kysely';
import type { Follow } from '../../model.ts';
import type { Db } from '../database/tables.ts';
import { toOrder } from './orders.ts';
import { type ToldBy, toTold } from './told.ts';

/** What was posted in channels, and what is followed in them. */
export type Channels = {
  /**
   * What was posted, or may have been, in each of these channels since an instant, in their order;
   * also what another delivery of the same instant tells. `except` is one that is not asked.
   */
  findToldIn(channels: (ChannelKey & { except?: string })[], since: string): Promise<ToldBy[][]>;
  /** What each of these channels follows in its briefings, in their order. */
  findFollowedIn(channels: ChannelKey[]): Promise<Follow[][]>;
};

type ChannelKey = { placeId: string; channelId: string };

export function channels(db: Db): Channels {
  return {
    async findToldIn(asked, since) {
      if (asked.length === 0) return [];
      const rows = await db
        .selectFrom('orders')
        .innerJoin('deliveries', 'deliveries.orderId', 'orders.id')
        .select(['deliveries.id', 'placeId', 'channelId', 'told', 'dueAt', 'kind'])
        .where(isOneOf(asked))
        .where('dueAt', '>=', since)
        .where('state', 'in', ['attempted', 'sent', 'uncertain'])
        .where('told', 'is not', null)
        .orderBy('dueAt')
        .orderBy('deliveries.id')
        .execute();
      const byChannel = Map.groupBy(rows, keyOf);
      // Channels that were told the same are many, and what they were told is long.
      const read = new Map<string, ToldBy>();
      return asked.map((channel) =>
        (byChannel.get(keyOf(channel)) ?? []).flatMap(({ id, told, dueAt, kind }) => {
          if (id === channel.except) return [];
          const key = `${dueAt} ${kind} ${told}`;
          const known = read.get(key) ?? { ...toTold(told!), dueAt, kind };
          read.set(key, known);
          return known;
        }),
      );
    },

    async findFollowedIn(asked) {
      if (asked.length === 0) return [];
      const rows = await db
        .selectFrom('orders')
        .selectAll()
        .where(isOneOf(asked))
        .where('kind', '=', 'follow')
        .where('paused', '=', 0)
        .orderBy('id')
        .execute();
      const byChannel = Map.groupBy(rows, keyOf);
      return asked.map((channel) =>
        ((byChannel.get(keyOf(channel)) ?? []).map(toOrder) as Follow[]).filter(
          ({ when }) => when === 'briefing',
        ),
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
