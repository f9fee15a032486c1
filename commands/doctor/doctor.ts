import { type ChannelCheck, type Context, defineCommand } from '../../src/chat/command.ts';
import { button, type Item, reply } from '../../src/chat/reply/reply.ts';
import { listAll } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { spoken } from '../../src/language/speak.ts';
import type { Channel, Order } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { allGoOn, MENDABLE } from '../../src/places/look-again.ts';
import { webhookOf } from '../../src/webhook-of.ts';
import { joinFirst } from '../join/join.ts';
import { briefingsHere, followsHere } from '../orders-here.ts';
import { pauseData, sayPauses } from './say-pauses.ts';

type Checked = {
  channel: Channel;
  orders: Order[];
  problems: string[];
  canJoin: boolean;
  /** How many of them we had paused, and they go on now. */
  goOn: number;
};

export default defineCommand({
  name: 'doctor',
  about: 'What keeps me from posting: each channel used here, and what is missing there',
  options: {},
  examples: ['doctor'],
  manages: true,
  onlyShows: true,
  async run(_, context) {
    const checked = await checkAll(context);
    if (checked.length === 0)
      return reply(say('Nothing is posted here yet, so there is nothing to check.'), {
        actions: [button(say('Preview a briefing'), 'briefing preview', 'primary')],
        data: [],
      });
    const ailing = checked.filter(({ problems }) => problems.length > 0);
    return reply(titleOf(ailing.length, checked.length), {
      blocks: [{ kind: 'list', items: [...ailing, ...without(checked, ailing)].map(toItem) }],
      actions: [button(say('Check again'), 'doctor')],
      data: checked.map(({ channel, orders, problems }) => ({
        channel: channel.name,
        orders: orders.map(({ id }) => id),
        problems,
        paused: orders.filter(({ paused }) => paused).map(pauseData),
      })),
    });
  },
});

async function checkAll(context: Context): Promise<Checked[]> {
  const { checkChannel } = context;
  const orders: Order[] = [
    ...(await briefingsHere(context)),
    ...(await followsHere(context)),
  ].filter(({ channel }) => personOf(channel) === undefined);
  const byChannel = Map.groupBy(orders, ({ channel }) => channel.id);
  return Promise.all(
    [...byChannel.values()].map(async (own) => {
      const { channel } = own[0]!;
      const check = await checkChannel(channel);
      const { refusal, remark, canJoin = false } = check;
      const mended = isRight(check) ? await allGoOn(own.filter(isMendable), context) : [];
      // What the platform said of the last post, where nothing is known to be wrong now.
      const refused = own.find((order) => order.refusals > 0 || isStuck(order, mended))?.refusal;
      const problems = [refusal ?? refused, remark].filter(
        (problem) => typeof problem === 'string',
      );
      const orders = own.map((order) => (mended.includes(order) ? goingOn(order) : order));
      return { channel, orders, problems, canJoin, goOn: mended.length };
    }),
  );
}

const isRight = ({ refusal, isUnsure }: ChannelCheck): boolean =>
  refusal === undefined && !isUnsure;

const isMendable = ({ hindrance }: Order): boolean =>
  hindrance !== null && MENDABLE.includes(hindrance);

const isStuck = (order: Order, mended: Order[]): boolean =>
  order.hindrance !== null && !mended.includes(order);

const goingOn = (order: Order): Order => ({ ...order, paused: false, hindrance: null });

const without = (all: Checked[], some: Checked[]): Checked[] =>
  all.filter((one) => !some.includes(one));

const titleOf = (ailing: number, all: number): string =>
  ailing === 0
    ? say(
        '{channels, plural, =1 {I can post in the channel used here} other {I can post in all # channels used here}}',
        { channels: all },
      )
    : say(
        'Something is missing in {ailing} of {channels, plural, one {# channel} other {# channels}}',
        { ailing, channels: all },
      );

function toItem({ channel, orders, problems, canJoin, goOn }: Checked): Item {
  const briefings = orders.filter(({ kind }) => kind === 'briefing').length;
  const follows = orders.length - briefings;
  const used = listAll([
    ...(briefings > 0
      ? [say('{briefings, plural, one {# briefing} other {# briefings}}', { briefings })]
      : []),
    ...(follows > 0
      ? [say('{follows, plural, one {# follow} other {# follows}}', { follows })]
      : []),
  ]);
  const found =
    problems.length > 0
      ? problems.map((problem) => withoutName(problem, channel.name)).join(' ')
      : say('nothing is missing');
  const join = canJoin ? [joinFirst(channel, 'doctor')] : [];
  return {
    label: webhookOf(channel) === undefined ? `#${channel.name}` : channel.name,
    detail: [`${used}: ${found}`, ...sayPauses(orders, goOn)].join(' · '),
    url: null,
    actions: join.map(({ label, line }) => button(label, line, 'primary')),
  };
}

/** The channel stands before it: `There I lack View Channel`. In other languages it is said twice. */
const withoutName = (problem: string, name: string): string =>
  spoken() !== 'en'
    ? problem
    : problem
        .replaceAll(`In #${name} `, 'There ')
        .replaceAll(` in #${name}`, ' there')
        .replace(new RegExp(`^#${RegExp.escape(name)} `, 'u'), 'It ');
