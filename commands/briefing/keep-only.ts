import { readTopics } from '../../src/briefings/order/topics.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { describeBriefing, listed } from './describe-briefing.ts';
import { topicsMeant } from './topics-meant.ts';

/** Those of its topics that are to stay. Throws where one is none of it. */
export function keepOnly(before: Briefing, typed: string, again: (change: string) => string) {
  const { own, others } = topicsMeant(before, readTopics(typed));
  if (own.length > 0 && others.length === 0) return own;
  const word = sayBack(typed);
  throw new UserError(
    say('“{word}” is no topic of this briefing: {briefing}.', {
      word,
      briefing: describeBriefing(before),
    }),
    others.length > 0 && own.length === 0
      ? [
          {
            label: say('Only about {topics}', { topics: sayBack(listed(others)) }),
            line: again(`about ${others.join(', ')}`),
          },
        ]
      : [],
    { word, what: 'topic', asksBack: true },
  );
}

/** `remove all`: its topics, or the briefing? */
export const askOfAll = (before: Briefing): UserError =>
  new UserError(
    say('What should go? Now it is {briefing}.', { briefing: describeBriefing(before) }),
    [
      ...(before.topics.length > 0
        ? [
            {
              label: say('Its topics: all news then'),
              line: `briefing edit ${before.id} topic:none`,
            },
          ]
        : []),
      {
        label: say('The whole briefing'),
        line: `briefing delete ${before.id}`,
        style: 'danger' as const,
      },
    ],
    { asksBack: true },
  );
