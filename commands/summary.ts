import { buildBriefing } from '../src/briefings/build-briefing.ts';
import { type Context, defineCommand } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { button, type Reply, reply } from '../src/chat/reply.ts';
import type { Channel } from '../src/model.ts';
import { NARROW, narrow } from './narrow.ts';
import { isPasted, summaryOfAddress, summaryOfText } from './summary-of-text.ts';
import { summaryOfTopic } from './summary-of-topic.ts';
import type { Length } from './summary-reply.ts';

const DAY = 86_400_000;
const ADDRESS = /^https?:\/\/\S+$/iu;

export default defineCommand({
  name: 'summary',
  about: 'The few sentences that matter, copied from the reports',
  options: {
    topic: {
      kind: 'text',
      about: 'a topic, a web address or pasted text; nothing for the last day’s stories',
      verbatim: true,
    },
    ...NARROW,
    length: {
      kind: 'choice',
      about: 'one sentence, three or five',
      choices: ['line', 'short', 'full'],
      default: 'short',
      named: true,
    },
    characters: {
      kind: 'number',
      about: 'no longer than so many characters',
      min: 50,
      max: 4_000,
      named: true,
    },
    channel: {
      kind: 'channel',
      about: 'the last day’s stories on what is posted in this channel',
      named: true,
    },
  },
  examples: [
    'summary gas talks',
    'summary ferry since:24h length:line',
    'summary https://example.org/news/ferry-strike',
  ],
  async run({ topic, since, source, length, characters, channel }, context) {
    const size: Length = { length, ...(characters ? { characters } : {}) };
    if (!topic) return lastDay(narrow({ since, source }, context).since, channel, context);
    if (ADDRESS.test(topic)) return summaryOfAddress(topic, size, context);
    if (isPasted(topic)) return summaryOfText(topic, size, context);

    return summaryOfTopic({ topic, since, source, size }, context);
  },
});

/** The stories of the place’s sources, or those on the topics of the briefings that a channel gets. */
async function lastDay(
  from: string | undefined,
  channel: Channel | undefined,
  { store, place, now }: Context,
): Promise<Reply> {
  const since = from ?? new Date(now.getTime() - DAY).toISOString();
  const orders = channel
    ? (await store.findBriefings(place.id)).filter((order) => order.channel.id === channel.id)
    : [];
  if (channel && orders.length === 0)
    throw new UserError(
      `No briefing is posted in #${channel.name}, and I do not read what people write there.`,
      [{ label: 'The last day’s stories', line: 'summary' }],
    );
  const topics = orders.map(({ topic }) => topic);
  const built = await buildBriefing({
    store,
    placeId: place.id,
    since,
    until: now.toISOString(),
    topics: topics.includes(null) ? [] : topics.filter((topic) => topic !== null),
    title: channel ? `The last day in #${channel.name}` : 'The last day',
  });
  return (
    built ??
    reply('Nothing new in the last day.', {
      actions: [button('The last week', 'summary since:7d')],
    })
  );
}
