import type { Problem } from '../../src/briefings/order/order.ts';
import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { say } from '../../src/language/say.ts';

const MAX_FOLLOWS = 3;
// `hourly`, `every 2 hours`, but not `every 5 minutes`
const BY_THE_HOUR = /hour/iu;

/** What is wrong with an order, or unclear; `again` makes a line of an order's words. */
export function orderError(problem: Problem, again: (words: string) => string): UserError {
  const { kind, word, says, what, choices = [] } = problem;
  const lines = choices.map(({ label, line }) => ({ label, line: again(line) }));
  return new UserError(says, [...lines, ...followsFor(problem)], {
    word,
    ...(what && { what }),
    ...(kind === 'unclear' && { asksBack: true }),
  });
}

/** What comes too often for a briefing is a follow, of each topic that was named. */
function followsFor(problem: Problem): Suggested[] {
  if (problem.kind !== 'refused' || problem.offer !== 'follow') return [];
  const { topics = [], word } = problem;
  const leftOut = topics.filter((topic) => topic.startsWith('-'));
  const hourly = BY_THE_HOUR.test(word) ? ['when:hourly'] : [];
  return topics
    .filter((topic) => !topic.startsWith('-'))
    .slice(0, MAX_FOLLOWS)
    .map((topic) => {
      const name = topic.replaceAll('"', '');
      return {
        label: say('Follow {topic}', { topic: name }),
        line: ['follow', `"${name}"`, ...leftOut, ...hourly].join(' '),
      };
    });
}
