import { defineCommand, example } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { message } from '../../src/language/say.ts';
import { TOPIC } from '../examples.ts';
import { asTyped, NARROW } from '../narrow.ts';
import { placeCoverage } from '../place/place-coverage.ts';
import { suggestTopics } from '../topics/suggest-topics.ts';

export default defineCommand({
  name: 'coverage',
  about: 'Which outlets carried a story, who was first, and who has not',
  options: {
    topic: {
      kind: 'text',
      about: 'a topic, or the web address of a report',
      suggest: suggestTopics,
    },
    since: NARROW.since,
    until: NARROW.until,
    id: { kind: 'text', about: 'just this story, by its id, as buttons name it', named: true },
  },
  examples: [example`coverage ${TOPIC}`],
  form: {
    title: message('Who reported a story'),
    opens: ({ topic, id }) => !topic && !id,
    fields: ['topic', 'since', 'until'],
  },
  postable: true,
  onlyReads: true,
  place: placeCoverage,
  async run({ topic, since, until, id }, context) {
    const { findStory } = await import('./find-story.ts');
    const { readCoverage } = await import('./read-coverage.ts');
    const { coverageReply } = await import('./coverage-reply.ts');
    const asked = { topic, since, until, id };
    const story = await findStory(asked, context);
    const coverage = await readCoverage(story, topic, context);
    const { source, ...times } = asTyped({ since, until, source: undefined });
    return {
      ...coverageReply(story, coverage, topic),
      readAs: formatLine('coverage', { topic, ...times, id }),
    };
  },
});
