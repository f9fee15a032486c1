import { buildBriefing } from '../src/briefings/build-briefing.ts';
import { type Context, defineCommand } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { formatLine } from '../src/chat/line.ts';
import { button, type Reply, reply } from '../src/chat/reply.ts';
import type { Channel } from '../src/model.ts';
import { foldTerms } from '../src/text/terms.ts';
import { searchedWhat } from './find-speaker.ts';
import { NARROW, narrow } from './narrow.ts';
import { isPasted, summaryOfAddress, summaryOfText } from './summary-of-text.ts';
import { type Length, summaryReply } from './summary-reply.ts';

/** Reports a summary is made from: the newest that hold the words. */
const REPORTS = 12;
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

    const terms = foldTerms(topic);
    if (terms.length === 0)
      throw new UserError(
        `“${topic}” holds no word to search for. Name a topic, like “summary gas talks”.`,
      );
    const articles = await context.store.findArticles({
      placeId: context.place.id,
      terms,
      limit: REPORTS,
      ...narrow({ since, source }, context),
    });
    if (articles.length === 0) return nothing(topic, Boolean(since ?? source), context);
    return summaryReply({ topic, articles: articles.toReversed(), size }, context);
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

async function nothing(topic: string, narrowed: boolean, context: Context): Promise<Reply> {
  return reply(`No report holds “${topic}”${narrowed ? ' in that span' : ''}.`, {
    blocks: [{ kind: 'text', text: await searchedWhat(context) }],
    actions: [
      ...(narrowed
        ? [button('At any time, anywhere', formatLine('summary', { topic }), 'primary')]
        : []),
      button('The last day’s stories', 'summary'),
    ],
    data: { topic, sentences: [], outOf: 0, articles: [] },
  });
}
