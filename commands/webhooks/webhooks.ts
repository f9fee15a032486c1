import { type Context, defineCommand } from '../../src/chat/command.ts';
import { type Item, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { noKey } from '../../src/chat/webhooks.ts';
import { say } from '../../src/language/say.ts';
import type { Channel, Order } from '../../src/model.ts';
import { webhookOf } from '../../src/webhook-of.ts';
import { briefingsHere, followsHere } from '../orders-here.ts';

type Webhook = { channel: Channel; orders: Order[] };

export default defineCommand({
  name: 'webhooks',
  about: 'The addresses that are posted to, and the keys that posts to them are signed with',
  options: {},
  examples: ['webhooks'],
  manages: true,
  onlyShows: true,
  async run(_, context): Promise<Reply> {
    const { webhooks, place, write } = context;
    const found = await webhooksHere(context);
    const how = say('Name an address where a channel could be named: “{follow}” or “{briefing}”.', {
      follow: write('follow gas talks to:https://example.org/news'),
      briefing: write('briefing create time:8am channel:https://example.org/news'),
    });
    if (!webhooks) return reply(noKey());
    if (found.length === 0)
      return reply(say('Nothing is posted to an address from here.'), {
        blocks: [{ kind: 'text', text: how }],
        data: [],
      });
    const keyed = found.map((one) => ({
      ...one,
      key: webhooks.keyOf(place.id, one.channel.id),
    }));
    return reply(
      say('{addresses, plural, one {# address} other {# addresses}} posted to', {
        addresses: found.length,
      }),
      {
        blocks: [
          { kind: 'list', items: keyed.map(toItem) },
          {
            kind: 'note',
            text: say(
              'Each post is signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Whoever has the key can make posts that seem to be mine. “desk doctor” sends a test.',
            ),
          },
          { kind: 'note', text: how },
        ],
        isOwn: true,
        data: keyed.map(({ channel, orders, key }) => ({
          address: channel.id,
          key,
          orders: orders.map(({ id, kind }) => ({ id, kind })),
        })),
      },
    );
  },
});

async function webhooksHere(context: Context): Promise<Webhook[]> {
  const orders = [...(await briefingsHere(context)), ...(await followsHere(context))];
  const own = orders.filter(({ channel }) => webhookOf(channel) !== undefined);
  return [...Map.groupBy(own, ({ channel }) => channel.id).values()].map((same) => ({
    channel: same[0]!.channel,
    orders: same,
  }));
}

const toItem = ({ channel, orders, key }: Webhook & { key: string }): Item => ({
  label: channel.id,
  detail: [
    say('key {key}', { key }),
    say('{orders, plural, one {# briefing or follow} other {# briefings and follows}}', {
      orders: orders.length,
    }),
  ].join(' · '),
  url: null,
  actions: [],
});
