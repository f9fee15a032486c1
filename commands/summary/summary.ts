import { defineCommand, example } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { typedAddress } from '../../src/chat/line/typed-address.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { SINCE, TOPIC } from '../examples.ts';
import { asTyped, FROM, NARROW } from '../narrow.ts';
import { isPasted } from '../place/is-pasted.ts';
import { placeSummary } from '../place/place-summary.ts';
import { suggestTopics } from '../topics/suggest-topics.ts';
import type { Size } from './summarize-articles.ts';

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
  onlyReads: true,
  reads: ({ topic = '' }) => typedAddress(topic) !== undefined || isPasted(topic),
  place: placeSummary,
  async run({ topic, length, characters, channel, stories, from, ...narrowed }, context) {
    if (stories) {
      const { listStories } = await import('./list-stories.ts');
      return listStories({ ...narrowed, stories, from }, context);
    }
    const size: Size = { length, ...(characters ? { characters } : {}) };
    const address = topic && typedAddress(topic);
    // What people write is not kept, so no line carries it.
    if (topic && !address && isPasted(topic)) {
      const { summaryOfText } = await import('./summary-of-text.ts');
      return { ...(await summaryOfText(topic, size, context)), readAs: undefined };
    }
    const readAs = formatLine('summary', {
      topic,
      ...asTyped(narrowed),
      length: length === 'short' ? undefined : length,
      characters: characters === undefined ? undefined : String(characters),
      channel: channel && `#${channel.name}`,
    });
    return { ...(await answer()), readAs };

    async function answer(): Promise<Reply> {
      if (!topic) {
        const { summaryOfStories } = await import('./summary-of-stories.ts');
        return summaryOfStories({ ...narrowed, channel }, context);
      }
      if (address) {
        const { summaryOfAddress } = await import('./summary-of-address.ts');
        return summaryOfAddress(address, size, context);
      }
      const { summaryOfTopic } = await import('./summary-of-topic.ts');
      return summaryOfTopic({ topic, size, ...narrowed }, context);
    }
  },
});
