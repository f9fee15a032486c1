import { NEVER_REFUSED } from '../../src/briefings/due/new-briefing.ts';
import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { GRACE_MINUTES, MAX_FOLLOWS, MAX_PERSONAL } from '../../src/follows/new-follow.ts';
import { say } from '../../src/language/say.ts';
import type { Follow } from '../../src/model.ts';
import { personOf } from '../../src/outbox/person-of.ts';
import { shortHash } from '../../src/short-hash.ts';
import { findFollows } from './find-follows.ts';

type Chosen = Pick<Follow, 'subject' | 'channel' | 'when' | 'quiet' | 'most'>;

/** A new follow; throws a `UserError` where there are too many. */
export async function makeFollow(chosen: Chosen, context: Context): Promise<Follow> {
  const { place, now, user } = context;
  const isPersonal = personOf(chosen.channel) !== undefined;
  const beside = (await findFollows(context)).filter(
    ({ channel }) => (personOf(channel) !== undefined) === isPersonal,
  );
  const most = isPersonal ? MAX_PERSONAL : MAX_FOLLOWS;
  if (beside.length >= most)
    throw new UserError(
      isPersonal
        ? say(
            'You follow {most} in direct messages already, and there can be no more. Stop one first.',
            { most },
          )
        : say('{most} are followed here already, and there can be no more. Stop one first.', {
            most,
          }),
      [{ label: say('What is followed'), line: 'following list' }],
    );
  const createdAt = now.toISOString();
  const key = [place.id, chosen.channel.id, JSON.stringify(chosen.subject), createdAt].join('\n');
  return {
    id: shortHash(key, 6, 'hex'),
    kind: 'follow',
    place,
    ...chosen,
    zone: user.zone ?? 'UTC',
    paused: false,
    createdBy: user.id,
    createdAt,
    since: createdAt,
    nextDueAt: null,
    graceMinutes: GRACE_MINUTES,
    ...NEVER_REFUSED,
  };
}
