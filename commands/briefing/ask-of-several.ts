import { writeTopics } from '../../src/briefings/order/topics.ts';
import { writeOrder } from '../../src/briefings/order/write-order.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Asked } from './read-asked.ts';

/** Several orders in one line: each has a button, so that none is done with the words of another. */
export const askForOne = (
  orders: readonly string[],
  again: (change: string) => string,
): UserError =>
  new UserError(
    say(
      'Those are several changes in one line, and I make one at a time. Nothing was changed yet.',
    ),
    orders.map((order) => ({ label: sayBack(order), line: again(order) })),
    { asksBack: true },
  );

/**
 * Topics that are added or taken away together with a time or days: a topic has no days of its own,
 * and the briefing’s were perhaps not meant to change.
 */
export function askOfTopicsAndTime(
  { order, topics = [] }: Asked,
  manner: 'add' | 'remove' | 'replace',
  again: (change: string) => string,
  old = '',
): UserError | undefined {
  const { times, days } = order;
  if (topics.length === 0 || (!times && !days)) return undefined;
  const names = topics.map((topic) => topic.replace(/^-/u, ''));
  const when = writeOrder({ ...(times && { times }), ...(days && { days }) });
  const topicsAlone =
    manner === 'replace'
      ? `${writeTopics(names)} instead of ${old}`
      : `${manner} ${writeTopics(names)}`;
  return new UserError(
    say(
      'Each topic of a briefing comes whenever the briefing does. What should change: its topics, or when it comes?',
    ),
    [
      { label: sayBack(topicsAlone), line: again(topicsAlone) },
      manner !== 'remove'
        ? { label: say('The whole briefing: {when}', { when }), line: again(when) }
        : { label: say('The whole briefing not {when}', { when }), line: again(`remove ${when}`) },
    ],
    { asksBack: true },
  );
}
