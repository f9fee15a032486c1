import { NEVER_REFUSED } from '../briefings/due/new-briefing.ts';
import { nextOccurrence } from '../briefings/due/next-occurrence.ts';
import type { Look } from '../chat/reception.ts';
import { saveFollow } from '../follows/save-follow.ts';
import type { Hindrance, Order, Place } from '../model.ts';
import { isOfPlace } from '../outbox/say-pauses.ts';
import type { TellTrouble } from '../outbox/trouble.ts';
import type { Store } from '../store/store.ts';

export type LookDeps = {
  store: Store;
  now(): Date;
  tell: Pick<TellTrouble, 'hindered' | 'goesOn'>;
};

/** What may be mended where we are; what is gone stays so. */
export const MENDABLE: Hindrance[] = ['access', 'permission', 'archived', 'out'];
const MAY_CHANGE: Hindrance[] = ['left', ...MENDABLE];

/**
 * Looks whether we may post in a channel that is used, or in each where we have paused something. What
 * we have paused goes on where nothing keeps us any more, with its next edition; where something does, what is
 * posted there is paused. Whoever made it is told of either, once.
 */
export async function lookAgain(
  place: Place,
  look: Look,
  { store, now, tell }: LookDeps,
  channelId?: string,
): Promise<void> {
  const orders: Order[] = [
    ...(await store.findBriefings(place.id)),
    ...(await store.findFollows(place.id)),
  ].filter(({ channel, hindrance }) =>
    channelId === undefined
      ? hindrance !== null && MAY_CHANGE.includes(hindrance)
      : channel.id === channelId,
  );
  const goingOn: Order[] = [];
  for (const own of Map.groupBy(orders, ({ channel }) => channel.id).values()) {
    const { refusal, hindrance, isUnsure } = await look(own[0]!.channel);
    if (isUnsure) continue;
    if (refusal === undefined) goingOn.push(...(await allGoOn(own, { store, now: now() })));
    else if (hindrance) await pause(own[0]!, { refusal, hindrance }, { store, now, tell });
  }
  await tell.goesOn(goingOn);
}

/** Each once, however many processes look; as they were, with what had kept us. */
export async function allGoOn(
  orders: Order[],
  { store, now }: { store: Store; now: Date },
): Promise<Order[]> {
  const gone: Order[] = [];
  for (const order of orders.filter(({ hindrance }) => hindrance !== null)) {
    const running = { ...order, ...NEVER_REFUSED, paused: false };
    if (running.kind === 'briefing') {
      const nextDueAt = nextOccurrence(running, now)?.toISOString() ?? null;
      if (await store.goOn({ ...running, nextDueAt })) gone.push(order);
      continue;
    }
    const follow = { ...running, since: now.toISOString() };
    if (!(await store.goOn(follow))) continue;
    // What was said meanwhile is old.
    await saveFollow(follow, { store, now });
    gone.push(order);
  }
  return gone;
}

async function pause(
  { place, channel }: Order,
  { refusal, hindrance }: { refusal: string; hindrance: Hindrance },
  { store, now, tell }: LookDeps,
): Promise<void> {
  const paused = await store.hinder(
    { placeId: place.id, channelId: channel.id },
    {
      ...{ hindrance, reason: refusal, at: now().toISOString() },
      // Of all that keeps us out of a place the first was told.
      instead: MAY_CHANGE.filter(
        (one) => one !== hindrance && !(isOfPlace(one) && isOfPlace(hindrance)),
      ),
    },
  );
  await tell.hindered(paused);
}
