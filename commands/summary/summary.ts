import { defineCommand, example } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { typedAddress } from '../../src/chat/line/typed-address.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { SINCE, TOPIC } from '../examples.ts';
import { asTyped, FROM, NARROW } from '../narrow.ts';
import { isPasted } from '../place/is-pasted.ts';
import { placeSummary } from '../place/place-summary.ts';
import { suggestTopics } from '../topics/suggest-topics.ts';
import { listStories } from './list-stories.ts';
import type { Size } from './summarize-articles.ts';
import { summaryOfAddress } from './summary-of-address.ts';
import { summaryOfStories } from './summary-of-stories.ts';
import { summaryOfText } from './summary-of-text.ts';
import { summaryOfTopic } from './summary-of-topic.ts';

export default defineCommand({
  name: 'summary',
  about: 'The few sentences that matter, copied from the reports',
  options: {
    topic: {
      kind: 'text',
      about: 'a topic, a web address or pasted text; leave it out for the last day’s stories',
      verbatim: true,
      suggest: suggestTopics,
    },
    ...NARROW,
    length: {
      kind: 'choice',
      about: 'one sentence (line), three (short) or five (full)',
      choices: ['line', 'short', 'full'],
      default: 'short',
      named: true,
    },
    characters: {
      kind: 'number',
      about: 'at most this many characters',
      min: 50,
      max: 4_000,
      named: true,
    },
    channel: {
      kind: 'channel',
      about: 'the last day’s stories on the topics of this channel’s briefings',
      named: true,
    },
    stories: {
      kind: 'text',
      about: 'just these stories, by their ids, as the button under a briefing names them',
      named: true,
    },
    ...FROM,
  },
  examples: [
    example`summary ${TOPIC}`,
    example`summary ${TOPIC} since:${SINCE} length:line`,
    example`summary since:${SINCE}`,
  ],
  postable: true,
  reads: ({ topic = '' }) => typedAddress(topic) !== undefined || isPasted(topic),
  place: placeSummary,
  async run({ topic, length, characters, channel, stories, from, ...narrowed }, context) {
    if (stories) return listStories({ ...narrowed, stories, from }, context);
    const size: Size = { length, ...(characters ? { characters } : {}) };
    const address = topic && typedAddress(topic);
    // What people write is not kept, so no line carries it.
    if (topic && !address && isPasted(topic))
      return { ...(await summaryOfText(topic, size, context)), readAs: undefined };
    const readAs = formatLine('summary', {
      topic,
      ...asTyped(narrowed),
      length: length === 'short' ? undefined : length,
      characters: characters === undefined ? undefined : String(characters),
      channel: channel && `#${channel.name}`,
    });
    return { ...(await answer()), readAs };

    async function answer(): Promise<Reply> {
      if (!topic) return summaryOfStories({ ...narrowed, channel }, context);
      if (address) return summaryOfAddress(address, size, context);
      return summaryOfTopic({ topic, size, ...narrowed }, context);
    }
  },
});
