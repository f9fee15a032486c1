import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { DEFAULT_MOST, MAX_MOST } from '../../src/follows/new-follow.ts';
import { say } from '../../src/language/say.ts';
import type { Channel, FollowWhen, Subject } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { nameSubject } from './describe-follow.ts';
import { readWhen } from './read-asked.ts';

/** When posts are wanted, as it was typed; at once where nothing was. Throws `UserError`. */
export function readPace(typed: string | undefined): FollowWhen {
  const when = typed === undefined ? 'at once' : readWhen(typed);
  if (when === undefined)
    throw new UserError(
      say('I do not know when “{typed}” is. It can be “once”, “hourly” or “briefing”.', {
        typed: sayBack(typed!),
      }),
    );
  return when;
}

/** How many posts a day; so many as usual where nothing was said. Throws `UserError`. */
export function readMost(typed = DEFAULT_MOST): number {
  if (typed < 1 || typed > MAX_MOST)
    throw new UserError(
      say('most is a whole number from 1 to {max}, not “{typed}”.', { max: MAX_MOST, typed }),
    );
  return typed;
}

/** Throws a `UserError` where there is no briefing that could tell of it. */
export function checkBriefing(when: FollowWhen, channel: Channel, subject: Subject): void {
  if (when === 'briefing' && personOf(channel) !== undefined)
    throw new UserError(
      say(
        'There is no briefing in direct messages that could tell of {subject}. Choose at once or hourly, or a channel that has a briefing.',
        { subject: nameSubject(subject) },
      ),
    );
}
