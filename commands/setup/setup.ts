import { editionOf } from '../../src/briefings/edition.ts';
import { type Context, defineCommand } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { type Block, button, reply } from '../../src/chat/reply/reply.ts';
import type { Briefing } from '../../src/model.ts';
import { notesOn, readNew } from '../briefing/create.ts';
import { describeBriefing, nextDates } from '../briefing/describe-briefing.ts';
import { createLine } from '../briefing/line-of-briefing.ts';
import { ORDER } from '../briefing/order-options.ts';
import { placeOrder } from '../briefing/order-text.ts';

const options = {
  channel: { ...ORDER.channel, about: 'where it is posted' },
  time: { kind: 'text', about: 'when, like 08:00, or 8am and 6pm', required: true },
  days: {
    kind: 'choice',
    about: 'on which days',
    choices: ['daily', 'weekdays', 'weekends'],
    named: true,
  },
  zone: { ...ORDER.zone, about: 'a city or time zone, like Berlin or UTC+2' },
  topic: { ...ORDER.topic, about: 'nothing for all news, or topics: gas talks, rates' },
} as const;

export default defineCommand({
  name: 'setup',
  about: 'Set up a briefing in a form, and see what it would post before it starts',
  options,
  examples: ['setup 08:00 weekdays Berlin #news'],
  manages: true,
  form: {
    title: 'A briefing for this server',
    fill: async ({ channel, user }) => ({
      time: '08:00',
      days: 'weekdays',
      zone: user.zone ?? 'UTC',
      ...(channel && { channel: channel.id }),
    }),
  },
  place: async ({ text, given }) => placeOrder(text, given, options),
  /** Saves nothing: the button does. */
  async run(values, context) {
    const again = (words: string): string => formatLine('setup', { ...given(values), time: words });
    const { asked, briefing, lacking } = await readNew(values, again, context);
    return reply(`Not started yet: ${describeBriefing(briefing)}`, {
      blocks: [
        { kind: 'text', text: nextDates(briefing, context.now) },
        ...notesOn(asked, briefing),
        ...lacking,
        ...(await previewOf(briefing, context)),
      ],
      actions: [
        button('Start it', createLine(briefing), 'primary'),
        button('Change', changeLine(briefing)),
      ],
      data: null,
      readAs: undefined,
    });
  },
});

type Values = { channel?: { id: string } | undefined };

const given = ({ channel }: Values) => ({ channel: channel?.id });

const changeLine = ({ channel, times, days, zone, topics }: Briefing): string =>
  formatLine('setup', {
    channel: channel.id,
    time: times.join(', '),
    days,
    zone,
    topic: topics.join(', '),
  });

async function previewOf(briefing: Briefing, context: Context): Promise<Block[]> {
  const edition = await editionOf(briefing, context.now, context);
  if (!edition)
    return [
      { kind: 'text', text: 'Nothing is new in the last day, so nothing would be posted now.' },
    ];
  return [{ kind: 'heading', text: 'What it would post now' }, ...edition.reply.blocks];
}
