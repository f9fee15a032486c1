import type { Context } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { howToManage } from '../src/chat/how-to-manage.ts';
import { say } from '../src/language/say.ts';
import type { Channel, Order } from '../src/model.ts';
import { personOf } from '../src/outbox/person-of.ts';
import { webhookOf } from '../src/webhook-of.ts';
import { sayWhere } from './say-where.ts';

type Asking = Pick<Context, 'user'>;

/** Whether whoever asks may change what is posted in a channel. */
export async function managesChannel(channel: Channel, { user }: Asking): Promise<boolean> {
  if (user.manages) return true;
  const isChannel = personOf(channel) === undefined && webhookOf(channel) === undefined;
  return isChannel && !!(await user.managesChannel?.(channel));
}

/** Those that are posted where whoever asks may change it. */
export async function keepManaged<Kind extends Order>(
  orders: Kind[],
  context: Asking,
): Promise<Kind[]> {
  const may = await Promise.all(orders.map(({ channel }) => managesChannel(channel, context)));
  return orders.filter((_, at) => may[at]);
}

/** Makes sure of it for all of these channels, before anything is changed. Throws a `UserError`. */
export async function mayManage(channels: Channel[], context: Asking): Promise<void> {
  for (const channel of new Map(channels.map((one) => [one.id, one])).values())
    if (!(await managesChannel(channel, context)))
      throw new UserError(
        [
          say('Changing what is posted {where} takes someone who manages this place.', {
            where: sayWhere(channel),
          }),
          howToManage(context.user),
        ]
          .join(' ')
          .trimEnd(),
        [],
        { lacksRights: true },
      );
}
