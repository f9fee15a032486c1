import { type Message, message, say } from '../../src/language/say.ts';
import type { Hindrance, Order } from '../../src/model.ts';
import { localTime } from '../../src/outbox/local-time.ts';

/** What of a channel’s orders is paused, since when and why. `goOn` of them go on just now. */
export function sayPauses(orders: Order[], goOn: number): string[] {
  const ours = orders.filter(({ hindrance }) => hindrance !== null);
  const byPeople = orders.filter(({ paused, hindrance }) => paused && hindrance === null).length;
  const [first] = ours;
  return [
    ...(first ? [sayWhy(first, ours.length)] : []),
    ...(goOn > 0
      ? [say('what I had paused goes on, with the next edition ({paused})', { paused: goOn })]
      : []),
    ...(byPeople > 0 ? [say('paused by somebody here: {paused}', { paused: byPeople })] : []),
  ];
}

function sayWhy({ hindrance, refusedAt, createdAt, zone }: Order, paused: number): string {
  const why = WHY[hindrance!];
  return say(why, { paused, time: localTime(refusedAt ?? createdAt, zone) });
}

const UNTIL_MENDED = message('paused by me since {time}, until that is mended: {paused}');
const WHY: Record<Hindrance, Message> = {
  left: message('paused since I was removed from here, {time}: {paused}'),
  gone: message('paused since the channel was deleted, {time}: {paused}'),
  access: UNTIL_MENDED,
  permission: UNTIL_MENDED,
  archived: UNTIL_MENDED,
  out: UNTIL_MENDED,
};

/** The same for programs; `why` is null where a person has paused it. */
export const pauseData = ({ id, hindrance, refusedAt }: Order) => ({
  id,
  why: hindrance,
  since: hindrance && refusedAt,
});
