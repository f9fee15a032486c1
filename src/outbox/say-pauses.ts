import { say } from '../language/say.ts';
import type { Hindrance, Order } from '../model.ts';
import { personOf } from './person-of.ts';
import { sentence } from './sentence.ts';

/** Whether it keeps us from posting anywhere in a place. */
export const isOfPlace = (hindrance: Hindrance): boolean =>
  hindrance === 'left' || hindrance === 'access' || hindrance === 'permission';

/** That we have paused orders of one place for one reason. */
export function sayPaused(orders: Order[], nameOf: (order: Order) => string) {
  const { place, refusal } = orders[0]!;
  const channel = onlyChannel(orders);
  return {
    title: channel
      ? say('I have paused what I post in #{channel}', { channel })
      : say('I have paused what I post in {place}', { place: place.name }),
    text: [
      sentence(refusal ?? ''),
      sayWhich(orders, nameOf),
      say('It goes on by itself once that is mended, with the next edition.'),
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** That it goes on. */
export function sayGoingOn(orders: Order[], nameOf: (order: Order) => string) {
  const { place } = orders[0]!;
  const channel = onlyChannel(orders);
  return {
    title: channel
      ? say('I post in #{channel} again', { channel })
      : say('I post in {place} again', { place: place.name }),
    text: `${sayWhich(orders, nameOf)} ${say('It was paused, and goes on with the next edition: what was due meanwhile is not posted late.')}`,
  };
}

const sayWhich = (orders: Order[], nameOf: (order: Order) => string): string =>
  say('In {place}: {orders}.', {
    place: orders[0]!.place.name,
    orders: orders.map(nameOf).join(', '),
  });

/** The name of the channel, where all are posted in one. */
function onlyChannel([first, ...others]: Order[]): string | undefined {
  const { channel } = first!;
  const isOne = others.every((other) => other.channel.id === channel.id);
  return isOne && personOf(channel) === undefined ? channel.name : undefined;
}
