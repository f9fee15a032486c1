import { oddWordIn } from '../../src/briefings/order/odd-topic.ts';
import type { Loose } from '../../src/briefings/order/order.ts';
import type { Context } from '../../src/chat/command.ts';
import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { listed } from './describe-briefing.ts';
import { topicWords } from './line-of-briefing.ts';
import { readSourcesAt } from './source-in.ts';
import { topicsMeant } from './topics-meant.ts';

/**
 * Words of a change that nothing marks as a topic: whether they are to be the only one, one more, or
 * left out, is for who typed them to say; `words` are all of the change. `again` writes the line with other words.
 */
export async function askOfWords(
  { topics, rest }: Loose,
  words: string,
  before: Briefing,
  again: (change: string) => string,
  context: Context,
): Promise<UserError> {
  const plain = topics.map((topic) => topic.replaceAll('"', ''));
  const word = sayBack(plain.join(', '));
  const label = sayBack(listed(plain));
  const lineWith = (change: string): string => again([rest, change].filter(Boolean).join(' '));
  const { own, others } = topicsMeant(before, topics);
  const isAll = before.topics.every((topic) => topic.startsWith('-'));
  const left = before.topics.filter((topic) => !own.includes(topic));
  const isOdd = topics.some((topic) => oddWordIn(topic) !== undefined);
  const ofTopics: (Suggested | false)[] = [
    { label: say('Only about {topics}', { topics: label }), line: lineWith(topicWords(topics)) },
    !isAll &&
      others.length > 0 && {
        label: say('Add {topics}', { topics: sayBack(listed(others)) }),
        line: lineWith(topicWords([...before.topics, ...others])),
      },
    (isAll || left.length > 0) && {
      label: say('Without {topics}', { topics: label }),
      line: lineWith(topicWords([...left, ...others.map(leftOut)])),
    },
  ];
  const choices: (Suggested | false)[] = [
    // `move`, `twice as many`: no topics
    ...(isOdd
      ? [{ label: say('What can be changed'), line: `briefing edit ${before.id}` }]
      : ofTopics),
    ...((await fromSources(words, again, context)) ??
      (await fromSources(plain.join(', '), lineWith, context)) ??
      []),
  ];
  const offered = choices.filter((one) => one !== false);
  return new UserError(
    say('What about “{word}”? I do not know what should change.', { word }),
    offered,
    {
      word,
      what: 'topic',
      asksBack: true,
    },
  );
}

const leftOut = (topic: string): string =>
  topic.startsWith('"') || !/\s/u.test(topic) ? `-${topic}` : `-"${topic}"`;

async function fromSources(
  typed: string,
  lineWith: (change: string) => string,
  context: Context,
): Promise<Suggested[] | undefined> {
  const found = await readSourcesAt(typed, { isSure: true }, context);
  if (!found || found.length !== typed.length) return undefined;
  return [
    {
      label: say('Only from {sources}', { sources: sayBack(listed(found.names)) }),
      line: lineWith(`sources:${found.names.map((name) => `"${name}"`).join(', ')}`),
    },
  ];
}
