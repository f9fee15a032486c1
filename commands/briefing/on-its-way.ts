import type { Context } from '../../src/chat/command.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing, Delivery } from '../../src/model.ts';
import { localTime } from '../../src/outbox/local-time.ts';
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

/** `It is on its way to #news since Fri 20 Mar, 08:00, tried twice: Discord cannot be reached.` */
export function sayOnItsWay(delivery: Delivery, { channel, zone }: Briefing): string {
  const since = localTime(delivery.dueAt, zone);
  const way =
    personOf(channel) === undefined
      ? say('It is on its way to #{channel} since {since}', { channel: channel.name, since })
      : say('It is on its way to you since {since}', { since });
  const said = `${way}${sayTries(delivery, zone)}`;
  return /[.!?]$/u.test(said) ? said : `${said}.`;
}
