import type { Context } from '../../src/chat/command.ts';
import type { Briefing, Channel, Delivery } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { isOpen, sayTries } from './describe-delivery.ts';

/** Editions are ended after some hours, so that no more than a few are open. */
const MAX_OPEN = 20;

/** The edition of a briefing that has neither arrived nor been given up, the latest one. */
export async function findOnItsWay(
  { id }: Briefing,
  { store }: Pick<Context, 'store'>,
): Promise<Delivery | undefined> {
  return (await store.findDeliveries(id, MAX_OPEN)).find(({ state }) => isOpen(state));
}

/** `to #news`, `to you` */
export const sayTo = (channel: Channel): string =>
  personOf(channel) === undefined ? `to #${channel.name}` : 'to you';

/** `It is on its way to #news since Fri 20 Mar, 08:00, tried twice: Discord cannot be reached.` */
export function sayOnItsWay(delivery: Delivery, { channel, zone }: Briefing): string {
  const said = `It is on its way ${sayTo(channel)} ${sayTries(delivery, zone)}`;
  return /[.!?]$/u.test(said) ? said : `${said}.`;
}
