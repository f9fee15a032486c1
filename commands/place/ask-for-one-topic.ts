import type { Context, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import { isTopic } from './is-topic.ts';

const MAX_TOPICS = 4;
const MAX_CHARS = 40;

/**
 * Asks which is meant where several topics were given, `topic:pay,dams`, and no report has them all:
 * one summary is about one topic.
 */
export async function askForOneTopic(given: Given, context: Context): Promise<void> {
  const typed = given.topic ?? '';
  if (typed.length > MAX_TOPICS * MAX_CHARS) return;
  const topics = typed.split(',').map((topic) => topic.trim());
  const isList = topics.length > 1 && topics.length <= MAX_TOPICS && topics.every(Boolean);
  if (!isList || (await isTopic(typed, context))) return;
  for (const topic of topics) if (!(await isTopic(topic, context))) return;
  throw new UserError(
    say(
      '“{typed}” names {topics, plural, one {# topic} other {# topics}}, and no report has them all. Which one?',
      { typed: sayBack(typed), topics: topics.length },
    ),
    topics.map((topic) => ({
      label: topic,
      line: formatLine('summary', { ...given, topic }),
    })),
    { word: sayBack(typed), asksBack: true },
  );
}
