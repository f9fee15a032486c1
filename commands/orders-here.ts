import type { Context } from '../src/chat/command.ts';
import type { Briefing, Follow, Order } from '../src/model.ts';

type Asking = Pick<Context, 'store' | 'place' | 'sees'>;

/**
 * The briefings of this place as far as they may be shown in the answer, the oldest first. Whatever
 * names, lists, counts or offers briefings reads them here.
 */
export const briefingsHere = async ({ store, place, sees }: Asking): Promise<Briefing[]> =>
  seen(await store.findBriefings(place.id), sees);

/** The same of what is followed. */
export const followsHere = async ({ store, place, sees }: Asking): Promise<Follow[]> =>
  seen(await store.findFollows(place.id), sees);

/** Each channel is asked about once. */
async function seen<Kind extends Order>(orders: Kind[], sees: Context['sees']): Promise<Kind[]> {
  const channels = new Map(orders.map(({ channel }) => [channel.id, channel]));
  const looked = [...channels.values()].map(
    async (channel) => [channel.id, await sees(channel)] as const,
  );
  const isSeen = new Map(await Promise.all(looked));
  return orders.filter(({ channel }) => isSeen.get(channel.id));
}
