import { type Known, knownFrom } from '../briefings/told/known.ts';
import type { Store } from '../store/store.ts';
import type { FollowDue } from './follow-due.ts';

/** What was told in a channel longer ago may come again. */
const REMEMBERED_MS = 14 * 86_400_000;

/** What was told in the channel of a follow by all that is posted there, its briefings too. */
export async function knownIn(
  { id, dueAt, order }: Pick<FollowDue, 'id' | 'dueAt' | 'order'>,
  store: Pick<Store, 'findToldIn'>,
  rememberedMs = REMEMBERED_MS,
): Promise<Known> {
  const { place, channel } = order;
  const since = new Date(Date.parse(dueAt) - rememberedMs).toISOString();
  const asked = { placeId: place.id, channelId: channel.id, except: id };
  const [told = []] = await store.findToldIn([asked], since);
  return knownFrom(told);
}
