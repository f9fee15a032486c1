import type { z } from 'zod';
import { NEVER_REFUSED } from '../briefings/due/new-briefing.ts';
import { nextOccurrence } from '../briefings/due/next-occurrence.ts';
import { GRACE_MINUTES } from '../follows/new-follow.ts';
import type { Briefing, Follow, Order, Place } from '../model.ts';
import { shortHash } from '../short-hash.ts';
import type { Moves } from './move-places.ts';
import type { briefing, follow } from './order-settings.ts';
import type { PlaceSettings } from './settings-file.ts';

type OrderDeps = { now: Date; moves: Moves };

/** A briefing as it was set up, in the place that the file is read for. */
export function toBriefing(
  { id, channel, ...rest }: z.infer<typeof briefing>,
  place: PlaceSettings,
  deps: OrderDeps,
): Briefing {
  return {
    kind: 'briefing',
    ...rest,
    ...NEVER_REFUSED,
    ...movedTo({ id, channel }, place, deps),
    // The roles of a place are no other’s.
    ...(isMoved(place, deps) && { ping: null }),
    nextDueAt: rest.paused ? null : (nextOccurrence(rest, deps.now)?.toISOString() ?? null),
  };
}

/** What was said before is old here, whenever it was followed elsewhere. */
export function toFollow(
  { id, channel, ...rest }: z.infer<typeof follow>,
  place: PlaceSettings,
  deps: OrderDeps,
): Follow {
  return {
    kind: 'follow',
    ...rest,
    ...NEVER_REFUSED,
    ...movedTo({ id, channel }, place, deps),
    since: deps.now.toISOString(),
    graceMinutes: GRACE_MINUTES,
    nextDueAt: null,
  };
}

/** In another place an order is another one: both may be in one database. */
function movedTo(
  { id, channel }: Pick<Order, 'id' | 'channel'>,
  place: PlaceSettings,
  { moves }: OrderDeps,
): Pick<Order, 'id' | 'place' | 'channel'> {
  const from = movedFrom(place, moves);
  const moved = moves.channels.find((move) => move.from === channel.id);
  if (from && !moved && platformOf(from) !== platformOf(place.id))
    throw new Error(
      `it was posted in ${channel.id.startsWith('@') ? 'direct messages' : `#${channel.name}`} of another platform; say where it goes now, for example --channel ${channel.id}=ID`,
    );
  const isElsewhere = from !== undefined || moved !== undefined;
  return {
    id: isElsewhere ? shortHash([place.id, moved?.to ?? '', id].join('\n'), 6, 'hex') : id,
    place: toPlace(place),
    channel: { ...channel, id: moved?.to ?? channel.id },
  };
}

const movedFrom = ({ id }: PlaceSettings, { places }: Moves): string | undefined =>
  places.find(({ to }) => to === id)?.from;

const isMoved = (place: PlaceSettings, { moves }: OrderDeps): boolean =>
  movedFrom(place, moves) !== undefined;

const toPlace = ({ id, name }: PlaceSettings): Place => ({
  id,
  platform: platformOf(id),
  name: name ?? id,
});

/** What is set up in the terminal or on the page belongs to the page. */
const platformOf = (placeId: string): string =>
  placeId === 'local' ? 'web' : placeId.split(':')[0]!;
